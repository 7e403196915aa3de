using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Makes a row of every line of a log, one at a time: none is left out and none is kept.</summary>
/// <param name="settled">Gives the order of day and month once it is asked for: only the whole log tells it.</param>
/// <param name="write">Takes the rows.</param>
internal sealed class LogRows(Func<DateOrders> settled, Action<IReadOnlyList<string?>> write) : ILogTaker
{
    /// <summary>UTF-16 units of one row's text: more than the longest line. What continues a line beyond them has rows of its own, without a time.</summary>
    public const int LongestText = 4 * LineReader.LongestLine;

    private readonly OpenLogLine _line = new(LongestText);
    private readonly DateOrders _asWritten = new(known: null);
    private readonly NameTable _names = new();
    private DateOrders? _settled;

    /// <summary>Column names: stable, in no language.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "line", "time", "utcOffset", "ambiguous", "severity", "code", "job", "session", "node", "address", "port", "error", "virtualMachine", "hypervisorServer", "text",
    ];

    /// <summary>True when day and month of a row could not be told apart.</summary>
    public bool HasAmbiguousDates { get; private set; }

    /// <inheritdoc/>
    public OpenLogLine Next() => _line;

    /// <inheritdoc/>
    public void Add(OpenLogLine line)
    {
        var isAmbiguous = false;
        var time = line.IsStamped ? OrdersFor(line.Written).Read(line.Written, out isAmbiguous) : null;
        HasAmbiguousDates |= isAmbiguous;
        ref var facts = ref line.Facts;
        write(
        [
            CellText.Of(line.Number), CellText.OfWritten(time, line.Written.HasYear), CellText.OfOffset(line.Written.Offset),
            CellText.Of(line.IsStamped ? isAmbiguous : null), line.Severity?.ToString(), facts.Code, CellText.Of(facts.Job), CellText.Of(facts.Session),
            facts.Node, facts.Address, CellText.Of(facts.Port), CellText.Of(facts.ErrorNumber), facts.VirtualMachine, facts.HypervisorServer, line.Text.ToString(),
        ]);
    }

    /// <inheritdoc/>
    public void AddUnstamped(long number, ReadOnlySpan<char> text)
    {
        _line.BeginUnstamped(number, text);
        LogFields.Fill(ref _line.Facts, Folding.Fold(text.ToString()), _names);
        Add(_line);
    }

    /// <inheritdoc/>
    public OpenLogLine GoOn(OpenLogLine full, long number, ReadOnlySpan<char> text)
    {
        Add(full);
        full.BeginUnstamped(number, text);
        return full;
    }

    /// <summary>Most logs write dates that tell their own order; for others the whole log is looked through once, when the first such date is met.</summary>
    private DateOrders OrdersFor(in WrittenTime written) => DateOrders.IsSettledBy(written) ? _asWritten : _settled ??= settled();
}
