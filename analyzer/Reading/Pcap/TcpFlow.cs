using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Follows one connection through its segments and tells what happens to it. Nothing is told that the packets do not show.</summary>
/// <param name="tell">Takes the events with the numbers of their packets.</param>
internal sealed class TcpFlow(Action<TcpTraceEvent, long> tell)
{
    /// <summary>Windows gives up a SYN after 21 seconds by default (2 retransmissions of an initial time-out of 3 s); newer versions sooner.</summary>
    private static readonly TimeSpan SynTimeOut = TimeSpan.FromSeconds(20);

    /// <summary>Windows sends data again five times by default before it gives the connection up (TcpMaxDataRetransmissions).</summary>
    private const int GivenUpAfter = 5;

    private readonly TcpDirection _fromClient = new();
    private readonly TcpDirection _fromServer = new();
    private TcpFlowState _state;
    private TraceEndpoint _client;
    private TraceEndpoint _server;
    private uint _synSequence;
    private DateTimeOffset _synUtc;
    private long _synNumber;

    /// <summary>Whether nothing more is to be told of it.</summary>
    public bool IsOver => _state == TcpFlowState.Over;

    /// <summary>Whether a segment begins another connection between the same ends.</summary>
    public bool IsSucceededBy(TcpSegment segment) =>
        segment is { IsSyn: true, IsAck: false } && _state != TcpFlowState.New && !(_state == TcpFlowState.Asked && segment.Sequence == _synSequence && segment.Source == _client);

    /// <summary>Takes the next segment.</summary>
    public void Take(TcpSegment segment, DateTimeOffset timeUtc, long number)
    {
        if (_state == TcpFlowState.New)
            (_client, _server) = segment is { IsSyn: true, IsAck: true } ? (segment.Target, segment.Source) : (segment.Source, segment.Target);
        var isFromClient = segment.Source == _client;
        var (own, other) = isFromClient ? (_fromClient, _fromServer) : (_fromServer, _fromClient);
        if (own.IsSameAgain(segment, timeUtc) || _state == TcpFlowState.Over)
            return;
        if (segment.IsReset)
            Reset(segment, isFromClient, timeUtc, number);
        else if (segment is { IsSyn: true, IsAck: false })
            Ask(segment, timeUtc, number);
        else
            Talk(segment, own, other, timeUtc, number);
    }

    /// <summary>Ends the following: at the end of the capture, or when another connection takes the same ends.</summary>
    /// <param name="lastUtc">Until when the capture shows the connection.</param>
    /// <returns>Whether a SYN was left of which nobody can say whether it was answered.</returns>
    public bool End(DateTimeOffset lastUtc)
    {
        if (_state == TcpFlowState.Asked)
        {
            if (lastUtc - _synUtc < SynTimeOut)
                return true;
            Tell(TcpEventKind.ConnectTimedOut, _client, _server, _synUtc, _synNumber);
        }
        else if (_state == TcpFlowState.Open)
        {
            TellGivenUp(_fromClient, _client, _server);
            TellGivenUp(_fromServer, _server, _client);
        }

        _state = TcpFlowState.Over;
        return false;
    }

    private void Ask(TcpSegment segment, DateTimeOffset timeUtc, long number)
    {
        if (_state == TcpFlowState.Asked)
        {
            Tell(TcpEventKind.ConnectRetransmitted, segment, timeUtc, number);
            return;
        }

        (_state, _synSequence, _synUtc, _synNumber) = (TcpFlowState.Asked, segment.Sequence, timeUtc, number);
    }

    private void Reset(TcpSegment segment, bool isFromClient, DateTimeOffset timeUtc, long number)
    {
        // Without the SYN in the capture, an answer to one is known by its sequence number 0 (RFC 9293, 3.5.2).
        var answersSyn = _state switch
        {
            TcpFlowState.Asked => !isFromClient,
            TcpFlowState.New => segment is { Sequence: 0, IsAck: true },
            _ => false,
        };

        // Once an end has said everything, a reset only tidies up.
        var isBreak = _state is TcpFlowState.Open or TcpFlowState.New && !_fromClient.HasFinished && !_fromServer.HasFinished;
        if (answersSyn)
            Tell(TcpEventKind.Refused, segment.Target, segment.Source, timeUtc, number);
        else if (isBreak)
            Tell(TcpEventKind.ResetReceived, segment.Target, segment.Source, timeUtc, number);
        if (isFromClient)
            TellGivenUp(_fromClient, _client, _server);
        else
            TellGivenUp(_fromServer, _server, _client);
        _state = TcpFlowState.Over;
    }

    private void Talk(TcpSegment segment, TcpDirection own, TcpDirection other, DateTimeOffset timeUtc, long number)
    {
        if (_state != TcpFlowState.Open)
        {
            if (segment.IsSyn)
                Tell(TcpEventKind.Connected, segment.Target, segment.Source, timeUtc, number);
            else if (_state == TcpFlowState.New)
                Tell(TcpEventKind.Existing, segment, timeUtc, number);
            _state = TcpFlowState.Open;
        }

        if (segment.IsAck)
            other.Receive(segment.Acknowledged);
        if (own.Send(segment, timeUtc, number))
            Tell(TcpEventKind.Retransmitted, segment, timeUtc, number);
        var isClosed = segment is { IsAck: true, Window: 0, IsSyn: false, IsFin: false };
        if (isClosed && !own.HasClosedWindow)
            Tell(TcpEventKind.ZeroWindow, segment.Target, segment.Source, timeUtc, number);
        own.HasClosedWindow = isClosed;
        own.HasFinished |= segment.IsFin;
    }

    private void TellGivenUp(TcpDirection direction, TraceEndpoint sender, TraceEndpoint receiver)
    {
        if (direction.Repetitions >= GivenUpAfter)
            Tell(TcpEventKind.RetransmissionTimedOut, sender, receiver, direction.RepeatedUtc, direction.RepeatedIn);
    }

    private void Tell(TcpEventKind kind, TcpSegment segment, DateTimeOffset timeUtc, long number) =>
        Tell(kind, segment.Source, segment.Target, timeUtc, number);

    private void Tell(TcpEventKind kind, TraceEndpoint local, TraceEndpoint remote, DateTimeOffset timeUtc, long number) =>
        tell(new() { Kind = kind, TimeUtc = timeUtc, Local = local, Remote = remote }, number);
}
