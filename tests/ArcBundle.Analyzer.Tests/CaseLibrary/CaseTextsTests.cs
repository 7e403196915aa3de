using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public partial class CaseTextsTests
{
    [Fact]
    public void Texts_WhenInBothLanguages_HaveTheSameKeysAndHoles()
    {
        var english = TextsOf(CultureInfo.InvariantCulture);
        var japanese = TextsOf(CultureInfo.GetCultureInfo("ja"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys, japanese.Keys);
        Assert.All(english, text => Assert.Equal(HolesOf(text.Value), HolesOf(japanese[text.Key]), StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_WhenJapanese_AreJapanese() => Assert.All(
        TextsOf(CultureInfo.GetCultureInfo("ja")).Where(static t => t.Key is not "case.show-report"),
        static text => Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]", text.Value));

    [Fact]
    public void Texts_WhenForAnOutcome_ExistForEveryValue()
    {
        string[] keys =
        [
            .. Enum.GetValues<SkipReason>().SelectMany(static r => new[] { $"case.attach-{r.ToName()}", $"case.skipped-{r.ToName()}" }),
            .. Enum.GetValues<CustodyAction>().Select(static a => $"case.custody-{a.ToName()}"),
            .. Enum.GetValues<ContentState>().Where(static s => s != ContentState.Whole).SelectMany(static s =>
                new[] { $"case.left-out-{s.ToName()}", $"case.check-file-{s.ToName()}", $"case.check-report-{s.ToName()}" }),
        ];

        Assert.All(keys, static key => Assert.True(CaseTexts.Catalog.Has(key), key));
    }

    [Fact]
    public void Names_WhenReadBack_GiveTheSameValue()
    {
        Assert.All(Enum.GetValues<SkipReason>(), static r => Assert.Equal(r, SkipReasonNames.Parse(r.ToName())));
        Assert.All(Enum.GetValues<CustodyAction>(), static a => Assert.Equal(a, CustodyActionNames.Parse(a.ToName())));
    }

    private static SortedDictionary<string, string> TextsOf(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(CaseTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return new(set.Cast<DictionaryEntry>().ToDictionary(static e => (string)e.Key, static e => (string)e.Value!, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string> HolesOf(string text) => Hole().Matches(text).Select(static m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
