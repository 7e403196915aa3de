using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The texts of findings, remedies, notes, missing evidence and article sections, in Japanese and English.</summary>
internal static class CauseTexts
{
    /// <summary>The catalog of <c>CauseTexts.resx</c>.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(CauseTexts)));
}
