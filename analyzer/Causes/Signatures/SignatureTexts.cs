using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>What is said about signature files, in Japanese and English.</summary>
internal static class SignatureTexts
{
    /// <summary>The catalog of <c>SignatureTexts.resx</c>.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(SignatureTexts)));
}
