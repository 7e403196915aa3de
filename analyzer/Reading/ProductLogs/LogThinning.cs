using System.Runtime.InteropServices;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Thins a log while it is read: of lines that are alike (<see cref="LogKey"/>) and follow each other closely, only the first and the last are
/// kept. A gap longer than the distance keeps both its ends, and before an error or warning the last line of every kind is kept, so that
/// silences, first and last lines of runs, and what went before a failure stay exact; nothing between is moved by more than the distance.
/// </summary>
/// <typeparam name="T">A line.</typeparam>
/// <param name="plain">Distance for lines that tell of no trouble.</param>
/// <param name="telling">Distance for errors and warnings; negative to keep each.</param>
/// <param name="keep">Takes a line that is kept, not always in the order of the log.</param>
/// <param name="drop">Takes a line that is not.</param>
internal sealed class LogThinning<T>(TimeSpan plain, TimeSpan telling, Action<T> keep, Action<T> drop)
    where T : class, ILogUnit
{
    /// <summary>Kinds of lines that are followed; beyond them all are kept and following starts anew.</summary>
    private const int MostKinds = 4096;

    private readonly Dictionary<LogKey, Kind> _kinds = [];

    /// <summary>Adds the next line of the log.</summary>
    public void Add(T line)
    {
        if (_kinds.Count >= MostKinds)
            Flush(forget: true);
        var kind = CollectionsMarshal.GetValueRefOrAddDefault(_kinds, line.Key, out _) ??= new();
        if (kind.Last is { } last && IsWithin(last, line.Written, line.IsTelling ? telling : plain))
        {
            Await(kind, last, line);
            return;
        }

        Release(kind);
        kind.Last = line.Written;
        if (line.IsTelling)
            Flush(forget: false);
        keep(line);
    }

    /// <summary>Keeps the last line of every kind: the end of the log.</summary>
    public void Finish() => Flush(forget: true);

    /// <summary>The line becomes the last of its kind so far; the one before it is dropped when it lies between two that are kept.</summary>
    private void Await(Kind kind, in WrittenTime last, T line)
    {
        if (kind.Waiting is { } waiting)
        {
            var middle = waiting.Written.TimeOfDay;
            var isBetween = (last.TimeOfDay <= middle && middle <= line.Written.TimeOfDay) || (last.TimeOfDay >= middle && middle >= line.Written.TimeOfDay);
            if (isBetween)
                drop(waiting);
            else
                Release(kind);
        }

        kind.Waiting = line;
    }

    private void Release(Kind kind)
    {
        if (kind.Waiting is not { } waiting)
            return;
        kind.Last = waiting.Written;
        kind.Waiting = null;
        keep(waiting);
    }

    private void Flush(bool forget)
    {
        foreach (var kind in _kinds.Values)
            Release(kind);
        if (forget)
            _kinds.Clear();
    }

    /// <summary>Dates are compared as written: before the whole log is read their order of day and month may be open.</summary>
    private static bool IsWithin(in WrittenTime one, in WrittenTime other, TimeSpan distance) =>
        one.First == other.First && one.Second == other.Second && one.Third == other.Third && one.Shape == other.Shape && one.Offset == other.Offset
        && (one.TimeOfDay - other.TimeOfDay).Duration() <= distance;

    private sealed class Kind
    {
        public WrittenTime? Last { get; set; }

        public T? Waiting { get; set; }
    }
}
