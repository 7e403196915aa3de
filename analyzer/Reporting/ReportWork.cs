using ArcBundle.Analyzer.Counting;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>How much work the parts of a report are against each other: for showing how far its writing is.</summary>
internal static class ReportWork
{
    /// <summary>An incident with its causes and settings; some hundred lines, each about as much as a moment of the time line.</summary>
    public const long Incident = 100;

    /// <summary>A moment of the time line.</summary>
    public const long Moment = 1;

    /// <summary>A count for a report.</summary>
    /// <param name="incidents">Incidents in it.</param>
    /// <param name="moments">Moments of the time line in it.</param>
    /// <param name="told">Is told what is written and what there is to write; null when nobody asks.</param>
    public static WorkCount Of(int incidents, int moments, Action<long, long>? told) => WorkCount.Of((incidents * Incident) + (moments * Moment), told);
}
