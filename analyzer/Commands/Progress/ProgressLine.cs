using System.Globalization;
using ArcBundle.Analyzer.Reporting.Text;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>
/// A bar on the error stream of a terminal: comes when the work has lasted for a second, is drawn again at most ten times a second, and is wiped
/// away at the end. It knows no escape sequences, so that it is right on every terminal. One command has one, for all its steps.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter output, TimeProvider time) : IDisposable
{
    private const int BarCells = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(100);

    private readonly Lock _drawing = new();
    private string _label = string.Empty;
    private long _begun;
    private long _drawn;
    private int _cells;
    private bool _isOver;

    /// <summary>Whether a bar can be drawn: the stream is a terminal, and the terminal can go back to the beginning of a line.</summary>
    /// <param name="isRedirected">Whether the stream goes elsewhere.</param>
    /// <param name="terminal">Kind of the terminal, the variable <c>TERM</c>; null where there is none, as on Windows.</param>
    public static bool CanBeOn(bool isRedirected, string? terminal) => !isRedirected && !string.Equals(terminal, "dumb", StringComparison.Ordinal);

    /// <summary>Begins a step. The first one begins the work.</summary>
    /// <param name="label">What is done, in the user's language.</param>
    public void Begin(string label)
    {
        lock (_drawing)
        {
            _label = label;
            if (_begun == 0)
                _begun = time.GetTimestamp();
        }
    }

    /// <summary>Tells how far the step is; may be called from every thread and as often as one likes.</summary>
    /// <param name="done">What is done.</param>
    /// <param name="total">What there is to do.</param>
    public void Tell(long done, long total)
    {
        lock (_drawing)
        {
            if (_isOver || _begun == 0 || time.GetElapsedTime(_begun) < Patience || (_drawn != 0 && time.GetElapsedTime(_drawn) < BetweenDrawings))
                return;
            _drawn = time.GetTimestamp();
            var part = total <= 0 ? 1 : Math.Clamp((double)done / total, 0, 1);
            var filled = (int)(part * BarCells);
            Write(string.Create(CultureInfo.InvariantCulture, $"{_label} [{new string('#', filled)}{new string('.', BarCells - filled)}] {(int)(part * 100),3} %"));
        }
    }

    /// <summary>Wipes the bar away before something else is written; it comes again with what is told next.</summary>
    public void Wipe()
    {
        lock (_drawing)
        {
            if (_cells > 0)
                Write(string.Empty);
        }
    }

    /// <summary>Wipes the bar away for good.</summary>
    public void Dispose()
    {
        lock (_drawing)
        {
            Wipe();
            _isOver = true;
        }
    }

    private void Write(string line)
    {
        var cells = LineWrap.MostCellsOf(line);
        output.Write('\r');
        output.Write(line);
        output.Write(new string(' ', Math.Max(0, _cells - cells)));
        output.Write('\r');
        output.Flush();
        _cells = cells;
    }
}
