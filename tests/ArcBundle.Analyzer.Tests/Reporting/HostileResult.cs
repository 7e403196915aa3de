using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>An analysis with one text in every field that a hostile bundle can reach, and in those that it should not reach too.</summary>
internal static class HostileResult
{
    private static readonly DateTimeOffset At = new(2026, 11, 19, 17, 52, 10, TimeSpan.Zero);

    /// <summary>The analysis with <paramref name="value"/> in every field.</summary>
    public static AnalysisResult Create(string value)
    {
        var told = new Message("finding.hostile", ("value", value));
        var unknown = new Message("finding." + value, (value, value));
        var pointers = new[] { Place.OfLine(1), Place.OfRecord(-1), Place.OfPath(value) }
            .Select(place => new EvidencePointer(value, new Origin(value, place, value), At))
            .ToArray();
        var cause = new CauseJudgement
        {
            Cause = value,
            Rank = 1,
            Verdict = Verdict.Confirmed,
            Score = 1,
            For = [new Finding(value, told, Weight.Decisive, IsFor: true, pointers)],
            Against = [new Finding(value, unknown, Weight.Weak, IsFor: false, pointers)],
            Missing = [new MissingEvidence(new ItemId(value), value, told)],
            Remedy = [told],
            Article = told,
            Explains = [value],
            Notes = [told],
        };
        var incident = new IncidentSummary
        {
            Id = value,
            AtUtc = At,
            Node = value,
            Address = value,
            Job = value,
            Session = value,
            Codes = [value],
            Winsock = int.MinValue,
            Server = value,
            Agent = value,
            Window = new JobWindow(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, JobWindowSource.Default),
            SilenceSeconds = long.MaxValue,
            TimeCertainty = TimeCertainty.AssumedZone,
        };
        var unseen = cause with { Verdict = Verdict.NotAssessed, Rank = 2 };
        return new AnalysisResult
        {
            ToolVersion = value,
            Rules = new RulesIdentity(value, value),
            Inputs = [Input(value, told), Input(value, told) with { Host = null, UtcOffsetMinutes = int.MaxValue }],
            Incidents = [new Diagnosis(incident, [cause, unseen], [new NextEvidence(new ItemId(value), value, told, [value])]) { Settings = [new(value, value, value, SettingState.Set, value, value, value, told) { Title = told, Differs = true }, new(value, value, value + "2", SettingState.Set, value, value, value, told) { Topic = SettingTopic.Ports, Title = told }, new(value, value, value + "3", SettingState.Unreadable, value, value, value, told) { Topic = SettingTopic.Ports }], Picture = SamplePicture.Create(At, value, value, told, pointers[0]) }, new Diagnosis(incident, [], [])],
            Conditions = [new StandingCondition(value, cause)],
            Surroundings = SamplePicture.Around(pointers[0], value),
            Timeline = [new TimelineEntry(At, value, value, value, told, pointers[0])],
            Warnings = [told, unknown],
        };
    }

    private static InputSummary Input(string value, Message told) => new()
    {
        Id = value,
        Path = value,
        Kind = value,
        Sha256 = value,
        Host = value,
        CollectedAtUtc = DateTimeOffset.MaxValue,
        UtcOffsetMinutes = 840,
        Complete = false,
        Damage = [told],
        Items = [new InputItem(value, ItemOutcome.Failed, told), new InputItem(value, ItemOutcome.Collected, null)],
    };
}
