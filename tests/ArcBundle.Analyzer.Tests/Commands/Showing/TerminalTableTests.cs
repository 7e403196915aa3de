using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Reporting.Text;
using Spectre.Console;

namespace ArcBundle.Analyzer.Tests.Commands.Showing;

public class TerminalTableTests
{
    private static readonly ItemTable Items = ItemTable.Of(
        ["item", "outcome", "bytes"],
        [["services", "collected", null], ["サービス", "denied", null], ["[red]\u001b[2J", "denied", null]]);

    [Fact]
    public void Write_OnATerminal_DrawsColumnsOfOneWidthAndNothingThatActs()
    {
        var drawn = Draw(ColorSystemSupport.NoColors, AnsiSupport.No);

        Assert.DoesNotContain('\u001b', drawn);
        Assert.Contains("[red]<U+001B>[2J", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("bytes", drawn, StringComparison.Ordinal);
        Assert.Single(drawn.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => LineWrap.CellsOf(line.TrimEnd('\r', ' '))).Distinct());
    }

    [Fact]
    public void Write_WhenNotesAreLong_WrapsThemAndNoName()
    {
        var drawn = Draw(ItemTable.Of(["host", "item", "outcome", "note"], [["FILESV02", "network.dynamicports", "collected", string.Concat(Enumerable.Repeat("収集できませんでした。", 12))]]));

        Assert.Contains(" network.dynamicports │ collected │ ", drawn, StringComparison.Ordinal);
        Assert.All(drawn.Split('\n'), static line => Assert.InRange(LineWrap.CellsOf(line.TrimEnd('\r', ' ')), 0, 80));
        Assert.Equal(12, drawn.Where(static c => c == '。').Count());
    }

    [Fact]
    public void Write_WhenANameIsTooLongToStandOnALine_WrapsItAndLosesNothing()
    {
        var drawn = Draw(ItemTable.Of(["item", "note"], [[new string('x', 500), "n"]]));

        Assert.Equal(500, drawn.Count(static c => c == 'x'));
    }

    [Fact]
    public void Write_WithoutRows_DrawsNothing() => Assert.Empty(Draw(ItemTable.Of(["item"], [])));

    [Fact]
    public void Write_WithColours_ColoursWhatIsNotThere()
    {
        var drawn = Draw(ColorSystemSupport.TrueColor, AnsiSupport.Yes);

        Assert.Matches("\u001b\\[[0-9;]+mdenied\u001b\\[0m", drawn);
        Assert.DoesNotMatch("\u001b\\[[0-9;]+mcollected", drawn);
    }

    private static string Draw(ItemTable table) => Draw(ColorSystemSupport.NoColors, AnsiSupport.No, table);

    private static string Draw(ColorSystemSupport colours, AnsiSupport ansi, ItemTable? table = null)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colours, Out = new AnsiConsoleOutput(output), Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false } });
        console.Profile.Width = 80;
        console.Profile.Capabilities.Unicode = true;
        TerminalTable.Write(console, table ?? Items);
        return output.ToString();
    }
}
