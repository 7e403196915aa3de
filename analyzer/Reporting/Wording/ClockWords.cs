using ArcBundle.Analyzer.Investigation.Clocks;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>What every form of report for people says of an offset between clocks.</summary>
internal static class ClockWords
{
    /// <summary>The offset with its error; "unknown" when it is.</summary>
    public static string Span(ClockOffset offset, ReportTerms terms) => offset is { OffsetSeconds: { } seconds, ErrorSeconds: { } error }
        ? terms.With("clock.span", ("sign", seconds > 0 ? "+" : string.Empty), ("seconds", ReportTerms.Number(seconds)), ("error", ReportTerms.Number(error)))
        : terms["unknown"];
}
