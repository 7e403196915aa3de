using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Causes;

/// <summary>One incident with all eleven causes, in the order of their ranks.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Causes">All eleven, rank 1 first.</param>
/// <param name="Next">What to collect next; empty when nothing would separate the top two any further.</param>
internal sealed record Diagnosis(IncidentSummary Incident, IReadOnlyList<CauseJudgement> Causes, IReadOnlyList<NextEvidence> Next)
{
    /// <summary>The settings of both sides, found and not found (<see cref="SettingRows"/>).</summary>
    public IReadOnlyList<ConnectionSetting> Settings { get; init; } = [];

    /// <summary>The time around it on both hosts; null when nobody drew it.</summary>
    public IncidentPicture? Picture { get; init; }
}
