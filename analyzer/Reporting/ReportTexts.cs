using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>The texts of reports themselves: headings, and the names of causes, items, verdicts and outcomes.</summary>
internal static class ReportTexts
{
    /// <summary>Prefixes of the keys in <see cref="Catalog"/>.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["report.", "outcome."];

    /// <summary>The texts.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(ReportTexts)));
}
