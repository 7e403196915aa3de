using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Something that happened to one TCP connection.</summary>
internal sealed record TcpTraceEvent
{
    /// <summary>What happened.</summary>
    public required TcpEventKind Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset TimeUtc { get; init; }

    /// <summary>
    /// The end that noticed it. In a trace of Windows: the traced host. In a capture, which knows no own host: who sent the SYN, received the
    /// reset, sent again, or met the closed window.
    /// </summary>
    public required TraceEndpoint Local { get; init; }

    /// <summary>The other end.</summary>
    public required TraceEndpoint Remote { get; init; }

    /// <summary>Process at the noticing end that owns the connection; null when not told. Captures never tell it.</summary>
    public int? ProcessId { get; init; }

    /// <summary>NTSTATUS of the event; null when it has none.</summary>
    public uint? Status { get; init; }

    /// <summary>Event id of Microsoft-Windows-TCPIP; null for what packets show.</summary>
    public int? EventId { get; init; }

    /// <summary>One line that shows it in any language, for example <c>Microsoft-Windows-TCPIP 1046 192.0.2.11:50112 192.0.2.21:6050 pid=5128 status=0xC00000B5</c>.</summary>
    public string ToQuote()
    {
        var quote = new StringBuilder(EventId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{TcpipProvider.Name} {id}") : "packet");
        quote.Append(' ').Append(Kind.ToName()).Append(' ').Append(Local).Append(' ').Append(Remote);
        if (ProcessId is { } pid)
            quote.Append(CultureInfo.InvariantCulture, $" pid={pid}");
        if (Status is { } status)
            quote.Append(CultureInfo.InvariantCulture, $" status=0x{status:X8}");
        return quote.ToString();
    }
}
