namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>What one end of a connection has sent so far.</summary>
internal sealed class TcpDirection
{
    /// <summary>
    /// A capture that listens at several places of one host (<c>pktmon</c> without <c>--comp nics</c>) shows a packet several times, within
    /// microseconds. A real retransmission comes after a round trip at least, and with another identification.
    /// </summary>
    private static readonly TimeSpan SamePacket = TimeSpan.FromMilliseconds(2);

    private readonly (TcpSegment Segment, DateTimeOffset TimeUtc)[] _latest = new (TcpSegment, DateTimeOffset)[8];
    private int _at;
    private uint _next;
    private bool _hasNext;
    private uint _repeated;

    /// <summary>How often the segment that is being sent again was sent again without an answer.</summary>
    public int Repetitions { get; private set; }

    /// <summary>When it was sent again last.</summary>
    public DateTimeOffset RepeatedUtc { get; private set; }

    /// <summary>Packet in which it was sent again last.</summary>
    public long RepeatedIn { get; private set; }

    /// <summary>Whether this end closed its receive window.</summary>
    public bool HasClosedWindow { get; set; }

    /// <summary>Whether this end has said everything.</summary>
    public bool HasFinished { get; set; }

    /// <summary>Whether a packet was captured before, at another place of the same host; remembers it when not.</summary>
    public bool IsSameAgain(TcpSegment segment, DateTimeOffset timeUtc)
    {
        foreach (var (other, seen) in _latest)
        {
            if (other == segment && (timeUtc - seen).Duration() <= SamePacket)
                return true;
        }

        _latest[_at] = (segment, timeUtc);
        _at = (_at + 1) % _latest.Length;
        return false;
    }

    /// <summary>Takes what a segment sends; true when all of it was sent before, and it is no keep-alive.</summary>
    public bool Send(TcpSegment segment, DateTimeOffset timeUtc, long number)
    {
        if (segment.End == segment.Sequence)
            return false;
        if (!_hasNext || unchecked((int)(segment.End - _next)) > 0)
        {
            (_hasNext, _next) = (true, segment.End);
            return false;
        }

        // A keep-alive repeats the last byte, or a byte that was never data (RFC 9293, 3.8.4).
        if (segment.DataLength <= 1 && !segment.IsFin && segment.Sequence == unchecked(_next - 1))
            return false;
        Repetitions = _repeated == segment.Sequence ? Repetitions + 1 : 1;
        (_repeated, RepeatedUtc, RepeatedIn) = (segment.Sequence, timeUtc, number);
        return true;
    }

    /// <summary>Takes what the other end has received.</summary>
    public void Receive(uint acknowledged)
    {
        if (Repetitions > 0 && unchecked((int)(acknowledged - _repeated)) > 0)
            Repetitions = 0;
    }
}
