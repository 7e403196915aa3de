using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tests.Talking;

public sealed partial class CollectorTextsTests
{
    private static readonly ResourceManager Resources = new("ArcBundle.Collector.Talking.CollectorTexts", typeof(CollectorTexts).Assembly);

    [Fact]
    public void Texts_InBothLanguages_HaveTheSameKeysAndHoles()
    {
        var english = TextsOf(CultureInfo.InvariantCulture);
        var japanese = TextsOf(CultureInfo.GetCultureInfo("ja"));

        Assert.Equal(english.Keys, japanese.Keys);
        Assert.All(english.Keys, key => Assert.Equal(HolesOf(english[key]), HolesOf(japanese[key]), StringComparer.Ordinal));
        Assert.All(english.Values.Concat(japanese.Values), static text => Assert.NotEmpty(text.Trim()));
    }

    [Fact]
    public void Texts_Always_NameEveryItemOutcomeAndReason()
    {
        Assert.All(ItemCatalog.InOrder, static definition => Assert.True(CollectorTexts.Catalog.Has("item." + definition.Id), definition.Id.Value));
        Assert.All(Enum.GetValues<ItemOutcome>(), static outcome => Assert.True(CollectorTexts.Catalog.Has("outcome." + outcome.ToName()), outcome.ToName()));
        Assert.All(OutcomeReasons.All, static reason => Assert.True(CollectorTexts.Catalog.Has("reason." + reason), reason));
    }

    [Fact]
    public void Texts_InJapanese_AreNotTheEnglishOnes()
    {
        Assert.Equal("State of the VSS writers", Language.English.NameOf(ItemCatalog.VssWriters));
        Assert.Equal("VSS ライターの状態", Language.Japanese.NameOf(ItemCatalog.VssWriters));
    }

    private static SortedDictionary<string, string> TextsOf(CultureInfo culture)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry text in Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!)
            texts.Add((string)text.Key, (string)text.Value!);
        return texts;
    }

    private static IEnumerable<string> HolesOf(string text) => Hole().Matches(text).Select(static match => match.Value).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z0-9]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
