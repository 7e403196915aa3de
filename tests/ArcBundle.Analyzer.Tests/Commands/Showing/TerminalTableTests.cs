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
    public void Write_WithColours_ColoursWhatIsNotThere()
    {
        var drawn = Draw(ColorSystemSupport.TrueColor, AnsiSupport.Yes);

        Assert.Matches("\u001b\\[[0-9;]+mdenied\u001b\\[0m", drawn);
        Assert.DoesNotMatch("\u001b\\[[0-9;]+mcollected", drawn);
    }

    private static string Draw(ColorSystemSupport colours, AnsiSupport ansi)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colours, Out = new AnsiConsoleOutput(output), Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false } });
        console.Profile.Width = 80;
        console.Profile.Capabilities.Unicode = true;
        TerminalTable.Write(console, Items);
        return output.ToString();
    }
}
