using System.Globalization;

namespace ArcBundle.Analyzer.Causes;

/// <summary>One row of a cause's table of findings: what may be seen, and how much it says. Its text is <c>finding.CAUSE.ID</c>.</summary>
/// <param name="Id">Stable id, unique within its cause.</param>
/// <param name="Weight">How much it says when the times it rests on are sure.</param>
/// <param name="IsFor">True for, false against.</param>
/// <param name="Kind">Kind of evidence it belongs to: two medium findings make a cause likely only when their kinds differ.</param>
internal sealed record FindingRule(string Id, Weight Weight, bool IsFor, string Kind)
{
    /// <summary>What it rests on.</summary>
    public FindingSource Source { get; init; } = FindingSource.Article;

    /// <summary>A finding for.</summary>
    public static FindingRule For(Weight weight, string id, string? kind = null, FindingSource source = FindingSource.Article) =>
        new(id, weight, IsFor: true, kind ?? id) { Source = source };

    /// <summary>A finding against.</summary>
    public static FindingRule Against(Weight weight, string id, FindingSource source = FindingSource.Article) =>
        new(id, weight, IsFor: false, id) { Source = source };

    /// <summary>The row as text, for the fingerprint of the rules.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsFor ? "for" : "against")} {Weight.ToName()} {Id} {Kind}");
}
