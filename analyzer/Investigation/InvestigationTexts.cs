using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The texts of the time line, of warnings and of item notes, in Japanese and English.</summary>
internal static class InvestigationTexts
{
    /// <summary>The catalog of <c>InvestigationTexts.resx</c>.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(InvestigationTexts)));
}
