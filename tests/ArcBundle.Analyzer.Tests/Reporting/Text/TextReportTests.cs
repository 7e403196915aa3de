using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Format.Languages;
using Spectre.Console;

namespace ArcBundle.Analyzer.Tests.Reporting.Text;

public class TextReportTests
{
    [Theory]
    [InlineData(Language.English, "A logoff unloaded the registry", "confirmed", "On the client agent: FILESV02")]
    [InlineData(Language.Japanese, "レジストリがアンロードされ", "確定", "クライアントエージェント側: FILESV02")]
    public void Write_WhenACauseIsFound_BeginsWithIncidentCauseCertaintyAndStep(Language language, string cause, string verdict, string where)
    {
        var first = string.Join('\n', Rendered.Text(ReportFormat.Text, SampleResult.Create(), language).Split('\n').Take(12));

        Assert.Contains("I1", first, StringComparison.Ordinal);
        Assert.Contains(cause, first, StringComparison.Ordinal);
        Assert.Contains(verdict, first, StringComparison.Ordinal);
        Assert.Contains(where, first, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenNothingIsFound_SaysSoFirst()
    {
        var text = Rendered.Text(ReportFormat.Text, SampleResult.CreateQuiet());

        Assert.Contains("No lost connection was found", text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenThereAre200Incidents_CutsTheTimelineAndSaysSo()
    {
        var text = Rendered.Text(ReportFormat.Text, SampleResult.CreateLarge(200));

        Assert.Contains("60 of 2000 entries are shown", text, StringComparison.Ordinal);
        Assert.Equal(200, text.Split('\n').Count(static line => line.StartsWith("Incident I", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_WhenTerminalHasColours_UsesThem()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 80;

        new TextReport(SampleTexts.Renderer).Write(SampleResult.Create(), Language.English, console);

        Assert.Contains("\u001b[", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_WhenNoColorIsSet_HasNoColours()
    {
        using var writer = new StringWriter();
        var console = TextConsole.Terminal(writer, noColor: "1");

        new TextReport(SampleTexts.Renderer).Write(SampleResult.Create(), Language.English, console);

        Assert.DoesNotContain("\u001b", writer.ToString(), StringComparison.Ordinal);
    }
}
