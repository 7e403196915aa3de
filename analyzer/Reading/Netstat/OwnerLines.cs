using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>
/// The lines of <c>netstat -b</c> below a row: components, one on a line, and the executable in brackets. A sentence in their place (the tool could
/// not tell) is passed over: it is longer than one word.
/// </summary>
internal sealed class OwnerLines
{
    private const int LongestName = 260;

    private string? _component;
    private (string Protocol, string Address, int Port, int? Pid)? _row;

    /// <summary>A row was read; what follows is its owner.</summary>
    public void Open(string protocol, string address, int port, int? pid) => (_row, _component) = ((protocol, address, port, pid), null);

    /// <summary>A row was not understood; what follows belongs to nothing.</summary>
    public void Close() => _row = null;

    /// <summary>Takes a line that is no row; the owner when the line names it.</summary>
    public SocketOwner? Take(TextLine line)
    {
        if (_row is not { } row || line.Text.AsSpan().Trim() is not { Length: > 0 and <= LongestName } trimmed)
            return null;
        if (trimmed is ['[', _, .., ']'])
        {
            _row = null;
            return new(row.Protocol, row.Address, row.Port, row.Pid, trimmed[1..^1].Trim().ToString(), _component);
        }

        if (_component is null && trimmed.IndexOfAny(' ', '\t', ':') < 0)
            _component = trimmed.ToString();
        return null;
    }
}
