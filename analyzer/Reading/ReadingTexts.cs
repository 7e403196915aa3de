using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading;

/// <summary>What readers tell about the data they read, in Japanese and English; keys begin with <c>reading.</c>.</summary>
internal static class ReadingTexts
{
    /// <summary>The catalog of <c>ReadingTexts.resx</c>.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(ReadingTexts)));
}
