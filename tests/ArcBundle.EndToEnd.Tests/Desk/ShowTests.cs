using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary><c>show</c> of the published program.</summary>
public sealed class ShowTests(DemoCase demo)
{
    private static readonly XNamespace Event = "http://schemas.microsoft.com/win/2004/08/events/event";

    [Theory]
    [InlineData("en", "Only a running Windows has it")]
    [InlineData("ja", "稼働中の Windows")]
    public async Task Show_OfABundle_ListsEveryItemWithItsOutcome(string language, string note)
    {
        var (_, agent) = await demo.BundlesAsync();

        var rows = Rows.OfJson(await DemoCase.TextAsync("show", agent, "--format", "json", "--lang", language));

        var items = rows.Where(static row => row["outcome"].Length > 0).ToList();
        Assert.Equal(ItemCatalog.All.Select(static item => item.Id.Value).Order(StringComparer.Ordinal), items.Select(static row => row["item"]).Order(StringComparer.Ordinal));
        Assert.All(items, static row => Assert.NotNull(ItemOutcomeNames.Parse(row["outcome"])));
        Assert.Contains(items, row => row["note"].Contains(note, StringComparison.Ordinal));
        Assert.Contains(rows, static row => row["entry"] is "raw/events.application/Application.evtx" && long.Parse(row["bytes"], CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task Show_OfAnEventLog_HasTheSameRecordsInEveryFormat()
    {
        var (_, agent) = await demo.BundlesAsync();

        var xml = Parsed($"<all>{await DemoCase.TextAsync("show", agent, "events.application", "--format", "xml", "--lang", "en")}</all>");
        var csv = Rows.OfCsv(await DemoCase.TextAsync("show", agent, "events.application", "--format", "csv", "--lang", "en"));
        var json = Rows.OfJson(await DemoCase.TextAsync("show", agent, "events.application", "--format", "json", "--lang", "ja"));

        var records = xml.Root!.Elements(Event + "Event").Select(static one => one.Element(Event + "System")!.Element(Event + "EventRecordID")!.Value).ToList();
        Assert.NotEmpty(records);
        Assert.Equal(records, csv.Select(static row => row["record"]));
        Assert.Equal(records, json.Select(static row => row["record"]));
    }

    [Fact]
    public async Task Show_OfALog_DecodesWhatItWasWrittenIn()
    {
        var (server, _) = await demo.BundlesAsync();

        var rows = Rows.OfJson(await DemoCase.TextAsync("show", server, "raw/extra/アクティビティログ.txt", "--format", "json", "--lang", "en"));

        Assert.Equal(Enumerable.Range(1, rows.Count).Select(static line => line.ToString(CultureInfo.InvariantCulture)), rows.Select(static row => row["line"]));
        Assert.Contains(rows, static row => row["text"].Contains("E3392", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, static row => row["text"].Contains('\uFFFD', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_WhenAnItemIsMistyped_SuggestsTheRightOne()
    {
        var (_, agent) = await demo.BundlesAsync();

        var result = await DemoCase.RunAsync("show", agent, "events.aplication", "--lang", "en");

        Assert.Equal((2, 0), (result.ExitCode, result.Output.Length));
        Assert.Contains("events.application", result.Said, StringComparison.Ordinal);
    }

    private static XDocument Parsed(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }
}
