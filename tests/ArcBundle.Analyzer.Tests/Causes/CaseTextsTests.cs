using System.Globalization;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed partial class CaseTextsTests
{
    public static TheoryData<string> Catalogs { get; } = [nameof(CauseTexts), nameof(InvestigationTexts)];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Catalog_WhenKeyExists_IsInBothLanguagesWithTheSameHoles(string name)
    {
        var catalog = string.Equals(name, nameof(CauseTexts), StringComparison.Ordinal) ? typeof(CauseTexts) : typeof(InvestigationTexts);
        var english = TextKeys.Texts(catalog, CultureInfo.InvariantCulture);
        var japanese = TextKeys.Texts(catalog, CultureInfo.GetCultureInfo("ja"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair => Assert.Equal(Holes(pair.Value), Holes(japanese[pair.Key])));
    }

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(static m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
