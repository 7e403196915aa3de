using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>The newest lines of a log, up to a limit.</summary>
internal sealed class LogTail(int most)
{
    private readonly Queue<Sourced<ProductLogLine>> _lines = new();

    /// <summary>Lines kept.</summary>
    public int Count => _lines.Count;

    /// <summary>Lines dropped because newer ones came.</summary>
    public long Dropped { get; private set; }

    /// <summary>Adds a line; null is ignored.</summary>
    public void Add(Sourced<ProductLogLine>? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        if (_lines.Count <= most)
            return;
        _lines.Dequeue();
        Dropped++;
    }

    /// <summary>The lines with their local times, now that all dates of the log have been seen. Empties the tail.</summary>
    public IReadOnlyList<Sourced<ProductLogLine>> Dated(DateOrders orders, out bool isAmbiguous)
    {
        isAmbiguous = false;
        var dated = new List<Sourced<ProductLogLine>>(_lines.Count);
        while (_lines.TryDequeue(out var line))
        {
            var time = orders.Read(line.Value.Written, out var isOpen);
            isAmbiguous |= isOpen;
            dated.Add(line with { Value = line.Value with { LocalTime = line.Value.IsYearWritten ? time : null, IsDateAmbiguous = isOpen } });
        }

        return dated;
    }
}
