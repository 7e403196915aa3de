using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>Gathers the rows of one list and settles their start times when all dates have been seen.</summary>
internal sealed class ProcessRows(string entry, ReadingContext context)
{
    /// <summary>Processes that are kept; a host has hundreds.</summary>
    private const int MostProcesses = 100_000;

    private readonly List<ProcessRow> _rows = [];
    private readonly DateOrders _orders = new(context.DateOrder);
    private WrittenTime? _taken;

    /// <summary>Host name that the list names.</summary>
    public string? Host { get; set; }

    /// <summary>What the reader has to tell.</summary>
    public TextQuality Quality { get; } = new();

    /// <summary>Adds a process; <paramref name="start"/> is its start as the source writes it, in any form.</summary>
    public void Add(ProcessFact fact, string? start, long line, string quote)
    {
        if (_rows.Count >= MostProcesses)
        {
            Quality.Truncated = true;
            return;
        }

        var written = start is null || fact.StartUtc is not null ? null : TimeScanner.ReadCell(start);
        if (written is { } time)
            _orders.See(time);
        _rows.Add(new ProcessRow(fact, written, Origin.Of(entry, Place.OfLine(line), quote)));
    }

    /// <summary>Notes when the text says that it was taken.</summary>
    public void SetTaken(in WrittenTime time)
    {
        _taken = time;
        _orders.See(time);
    }

    /// <summary>The list.</summary>
    public ProcessList Finish(LineReader lines)
    {
        var facts = new List<Sourced<ProcessFact>>(_rows.Count);
        foreach (var row in _rows)
            facts.Add(new(row.Start is { } start ? row.Fact with { StartUtc = Settle(start) } : row.Fact, row.Origin));
        var taken = _taken is { } written ? Settle(written) : null;
        var hasStarts = facts.Exists(static f => f.Value.StartUtc is not null);
        if (facts.Count > 0 && !hasStarts && !Quality.AmbiguousDates)
            Quality.Note("reading.no-start-times");
        return new ProcessList(new(facts, Quality.Of(lines)), Host, taken, hasStarts);
    }

    private DateTimeOffset? Settle(in WrittenTime written)
    {
        var local = _orders.Read(written, out var isAmbiguous);
        if (isAmbiguous || local is not { } time)
        {
            Quality.AmbiguousDates |= isAmbiguous;
            return null;
        }

        if (written.Offset is { } offset)
            return new DateTimeOffset(time, offset).ToUniversalTime();
        if (context.Zone is null)
            Quality.Note("reading.zone-assumed-utc");
        return LocalTimes.ToUtc(time, context.Zone);
    }
}
