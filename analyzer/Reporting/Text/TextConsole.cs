using Spectre.Console;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>Consoles for text reports.</summary>
internal static class TextConsole
{
    // Lines are wrapped before they reach the console; it must not wrap them again.
    private const int NeverWrap = 10_000;

    /// <summary>A console without colours, the same on every operating system: for files and pipes.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = NeverWrap;
        console.Profile.Capabilities.Unicode = true;
        return new PlainConsole(console, writer);
    }

    /// <summary>
    /// The console of a terminal. Colours unless the environment variable <c>NO_COLOR</c> is set to anything (https://no-color.org)
    /// or the terminal has none.
    /// </summary>
    /// <param name="writer">The terminal.</param>
    /// <param name="noColor">Value of <c>NO_COLOR</c>; null when not set.</param>
    public static IAnsiConsole Terminal(TextWriter writer, string? noColor) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        ColorSystem = string.IsNullOrEmpty(noColor) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Ansi = string.IsNullOrEmpty(noColor) ? AnsiSupport.Detect : AnsiSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}
