using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

public partial class ReportTextsTests
{
    private static readonly ResourceManager Resources = new(typeof(ReportTexts));

    [Fact]
    public void Texts_InBothLanguages_HaveTheSameKeysAndHoles()
    {
        var english = TextsOf(CultureInfo.InvariantCulture);
        var japanese = TextsOf(CultureInfo.GetCultureInfo("ja"));

        Assert.Equal(english.Keys, japanese.Keys);
        Assert.All(english, text => Assert.Equal(HolesOf(text.Value), HolesOf(japanese[text.Key]), StringComparer.Ordinal));
        Assert.All(english.Keys, static key => Assert.Contains(ReportTexts.Prefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.DoesNotContain(english.Values.Concat(japanese.Values), static text => string.IsNullOrWhiteSpace(text));
    }

    [Fact]
    public void Texts_ForEveryName_Exist()
    {
        string[] keys =
        [
            .. OutcomeReasons.All.Select(static reason => "outcome." + reason),
            .. CauseIds.All.Select(static id => "report.cause." + id),
            .. CauseIds.All.Select(static id => "report.where." + id),
            .. ItemCatalog.InOrder.Select(static item => "report.item." + item.Id),
            .. Enum.GetValues<ItemOutcome>().Select(static outcome => "report.item-outcome." + outcome.ToName()),
            .. Enum.GetValues<ItemOutcome>().Select(static outcome => "report.note-none." + outcome.ToName()),
            .. Enum.GetValues<Verdict>().Select(static verdict => "report.verdict." + verdict.ToName()),
            .. Enum.GetValues<Verdict>().Select(static verdict => "report.verdict-means." + verdict.ToName()),
            .. Enum.GetValues<Weight>().Select(static weight => "report.weight." + weight.ToName()),
            .. Enum.GetValues<HostRole>().Select(static role => "report.role." + role.ToName()),
            .. Enum.GetValues<JobWindowSource>().Select(static source => "report.window." + source.ToName()),
            .. Enum.GetValues<TimeCertainty>().Select(static certainty => "report.certainty." + certainty.ToName()),
            .. new[] { "job", "error", "process", "service", "vss", "registry", "logon", "power", "network", "event" }.Select(static kind => "report.kind." + kind),
            .. Enum.GetValues<SettingState>().Select(static state => "report.setting-state." + state.ToName()),
            .. Enum.GetValues<SettingTopic>().Select(static topic => "report.setting-topic." + topic.ToName()),
            .. new[] { "server", "agent", "both" }.Select(static side => "report.setting-side." + side),
            .. new[] { "32", "64" }.Select(static view => "report.setting.view." + view),
            .. new[] { "bundle", "folder", "handmade" }.Select(static kind => "report.input-kind." + kind),
        ];

        Assert.All(keys, static key => Assert.True(ReportTexts.Catalog.Has(key), key));
    }

    [Theory]
    [InlineData("access-denied", "error 5", "Access was refused. error 5")]
    [InlineData("access-denied", null, "Access was refused.")]
    [InlineData("from-the-future", "x", "Reason \"from-the-future\", which this version does not know. x")]
    public void ToMessage_ForOutcomeNote_TellsReasonAndDetail(string reason, string? detail, string expected) =>
        Assert.Equal(expected, new MessageRenderer().Render(new OutcomeNote(reason, detail).ToMessage(), Language.English));

    [Fact]
    public void Render_WhenNoCatalogHasTheKey_TellsKeyAndValues()
    {
        var renderer = new MessageRenderer();
        var message = new Message("finding.nobody-wrote-it", ("pid", "4312"));

        Assert.False(renderer.Has(message.Key));
        Assert.Equal("finding.nobody-wrote-it(pid=4312)", renderer.Render(message, Language.Japanese));
    }

    private static SortedDictionary<string, string> TextsOf(CultureInfo culture)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        foreach (System.Collections.DictionaryEntry text in set)
            texts.Add((string)text.Key, (string)text.Value!);
        return texts;
    }

    private static IEnumerable<string> HolesOf(string text) =>
        Hole().Matches(text).Select(static hole => hole.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
