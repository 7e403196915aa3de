using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>The texts of the pages of <c>arcanalyze serve</c>; all keys begin with <c>serve.</c>.</summary>
internal static class ServeTexts
{
    /// <summary>The catalog.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(ServeTexts)));
}
