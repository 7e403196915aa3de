using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Commands.Timelines;

/// <summary>Which entries of a time line are wanted. Conditions of one kind are alternatives; all kinds must hold.</summary>
internal sealed record TimelineFilter
{
    /// <summary>Earliest moment, UTC; null for no bound.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Latest moment, UTC; null for no bound.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Ids of inputs; empty for all.</summary>
    public IReadOnlySet<string> Hosts { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Kinds; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Items; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What the text or the quoted line must hold, without case; null for anything.</summary>
    public string? Text { get; init; }

    /// <summary>Whether an entry is wanted.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="terms">Renders its text.</param>
    public bool Takes(TimelineEntry entry, ReportTerms terms) =>
        !(entry.AtUtc < From) && !(entry.AtUtc > To)
        && (Hosts.Count == 0 || Hosts.Contains(entry.Host))
        && (Kinds.Count == 0 || Kinds.Contains(entry.Kind, StringComparer.Ordinal))
        && (Sources.Count == 0 || Sources.Contains(entry.Source, StringComparer.Ordinal))
        && (Text is null || terms.Of(entry.Text).Contains(Text, StringComparison.OrdinalIgnoreCase) || entry.Pointer.Origin.Quote.Contains(Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The inputs that a name means: by id, host name or file name. Empty when there is none.</summary>
    public static IEnumerable<string> HostsCalled(string name, IReadOnlyList<InputSummary> inputs) => inputs
        .Where(input => string.Equals(input.Id, name, StringComparison.OrdinalIgnoreCase) || NodeNames.Same(input.Host, name) || string.Equals(input.Path, name, StringComparison.Ordinal))
        .Select(static input => input.Id);
}
