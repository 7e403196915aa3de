using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Tests.Reading;

public sealed partial class ReadingTextsTests
{
    [Fact]
    public void Catalog_WhenKeyExists_IsInBothLanguagesWithTheSameHoles()
    {
        var resources = new ResourceManager(typeof(ReadingTexts));
        var english = Texts(resources, CultureInfo.InvariantCulture);
        var japanese = Texts(resources, CultureInfo.GetCultureInfo("ja"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair => Assert.Equal(Holes(pair.Value), Holes(japanese[pair.Key])));
    }

    private static Dictionary<string, string> Texts(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(static e => (string)e.Key, static e => (string)e.Value!, StringComparer.Ordinal);

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(static m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
