using System.Globalization;
using ArcBundle.Analyzer.Reporting.Text;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>
/// A bar on the error stream of a terminal: comes when the work has lasted for a second, is drawn again at most ten times a second, and is wiped
/// away at the end. It knows no escape sequences, so that it is right on every terminal.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="label">What is done, in the user's language.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter output, string label, TimeProvider time) : IDisposable
{
    private const int BarCells = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(100);

    private readonly Lock _drawing = new();
    private readonly long _begun = time.GetTimestamp();
    private long _drawn;
    private int _cells;
    private bool _isOver;

    /// <summary>The bar for a command; null when nobody would see it: the error stream is no terminal.</summary>
    public static ProgressLine? On(CommandSurroundings surroundings, string label) =>
        ReferenceEquals(surroundings.Error, Console.Error) && !Console.IsErrorRedirected ? new(surroundings.Error, label, surroundings.Time) : null;

    /// <summary>Tells how far the work is; may be called from every thread and as often as one likes.</summary>
    /// <param name="done">What is done.</param>
    /// <param name="total">What there is to do.</param>
    public void Tell(long done, long total)
    {
        lock (_drawing)
        {
            if (_isOver || time.GetElapsedTime(_begun) < Patience || (_drawn != 0 && time.GetElapsedTime(_drawn) < BetweenDrawings))
                return;
            _drawn = time.GetTimestamp();
            var part = total <= 0 ? 1 : Math.Clamp((double)done / total, 0, 1);
            var filled = (int)(part * BarCells);
            var line = string.Create(CultureInfo.InvariantCulture, $"{label} [{new string('#', filled)}{new string('.', BarCells - filled)}] {(int)(part * 100),3} %");
            Write(line);
        }
    }

    /// <summary>Wipes the bar away.</summary>
    public void Dispose()
    {
        lock (_drawing)
        {
            if (_cells > 0)
                Write(string.Empty);
            (_cells, _isOver) = (0, true);
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
