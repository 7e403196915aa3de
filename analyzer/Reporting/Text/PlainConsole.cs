using Spectre.Console;
using Spectre.Console.Rendering;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>
/// A console that writes text and nothing else. The one for output without escape sequences sets the colours of the process's own console with every
/// piece, wherever its output goes: a report that is written to a file would leave thousands of escape sequences on the terminal.
/// </summary>
/// <param name="measures">Measures and lays out.</param>
/// <param name="output">Where the text goes.</param>
internal sealed class PlainConsole(IAnsiConsole measures, TextWriter output) : IAnsiConsole
{
    /// <inheritdoc/>
    public Profile Profile => measures.Profile;

    /// <inheritdoc/>
    public IAnsiConsoleCursor Cursor => measures.Cursor;

    /// <inheritdoc/>
    public IAnsiConsoleInput Input => measures.Input;

    /// <inheritdoc/>
    public IExclusivityMode ExclusivityMode => measures.ExclusivityMode;

    /// <inheritdoc/>
    public RenderPipeline Pipeline => measures.Pipeline;

    /// <inheritdoc/>
    public void Clear(bool home)
    {
        // There is no screen.
    }

    /// <inheritdoc/>
    public void Write(IRenderable renderable)
    {
        foreach (var segment in renderable.GetSegments(this))
        {
            if (!segment.IsControlCode)
                output.Write(segment.Text);
        }
    }

    /// <inheritdoc/>
    public void WriteAnsi(Action<AnsiWriter> action)
    {
        // Nothing but text.
    }
}
