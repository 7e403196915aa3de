using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>The newest lines of a log, up to a number of lines and of characters.</summary>
internal sealed class LogTail(int most)
{
    /// <summary>UTF-16 units of text that are kept: with ordinary lines reached after <c>most</c> lines only, with lines made to be long before.</summary>
    public const long MostCharacters = 24L << 20;

    private readonly Queue<Sourced<ProductLogLine>> _lines = new();
    private long _characters;

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
        _characters += line.Value.Text.Length;
        while (_lines.Count > most || _characters > MostCharacters)
        {
            _characters -= _lines.Dequeue().Value.Text.Length;
            Dropped++;
        }
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
