using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Texts of the case library, in Japanese and English.</summary>
internal static class CaseTexts
{
    /// <summary>The texts of <c>CaseTexts.resx</c>.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(CaseTexts)));
}
