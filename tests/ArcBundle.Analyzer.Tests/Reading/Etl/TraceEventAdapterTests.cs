using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;
using CsCheck;
using Microsoft.Diagnostics.Tracing;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>From the events of the TraceEvent library to our facts, on a trace that was really recorded.</summary>
public sealed class TraceEventAdapterTests
{
    [Fact]
    public void Read_WhenTraceWasRecorded_MapsNamesToFacts()
    {
        var trace = Read(RecordedTrace.Bytes);

        Assert.Equal(
            [
                "Microsoft-Windows-TCPIP 1033 connected 192.0.2.11:50112 192.0.2.21:6050 pid=4120 status=0x00000000",
                "Microsoft-Windows-TCPIP 1046 retransmission-timed-out 192.0.2.11:50112 [2001:db8::21]:6051 pid=4120 status=0xC00000B5",
                "Microsoft-Windows-TCPIP 1184 reset-received 192.0.2.11:50112 192.0.2.21:6050",
                "Microsoft-Windows-TCPIP 1300 existing 192.0.2.11:50112 192.0.2.21:6050 pid=4120",
                "Microsoft-Windows-TCPIP 1200 zero-window-timed-out 192.0.2.11:50112 192.0.2.21:6050 pid=4120 status=0xC00000B5",
            ],
            trace.Events.Select(static happened => happened.Origin.Quote));
        Assert.Equal(6, trace.OfAnyPort);
        Assert.Contains(TraceNotes.UndecodedEvents(1), trace.Quality.Notes);
        Assert.All(trace.Events, static happened => Assert.InRange((TimeProvider.System.GetUtcNow() - happened.Value.TimeUtc).Duration(), TimeSpan.Zero, TimeSpan.FromHours(1)));
        Assert.False(trace.Quality.Truncated);
    }

    [Fact]
    public void Recognise_WhenNetTrace_NamesItsForm() => Assert.Equal(EvidenceForm.EventPipeTrace, EvidenceRecogniser.Recognise(RecordedTrace.Bytes));

    [Fact]
    public void Read_WhenCutAnywhere_TellsNothingThatWasNotRecorded()
    {
        var whole = Read(RecordedTrace.Bytes).Events.Select(static happened => happened.Origin.Quote).ToHashSet(StringComparer.Ordinal);
        Gen.Int[0, RecordedTrace.Bytes.Length - 1].Sample(
            length => Assert.Subset(whole, Read(RecordedTrace.Bytes[..length]).Events.Select(static happened => happened.Origin.Quote).ToHashSet(StringComparer.Ordinal)), iter: 200);
    }

    [Fact]
    public void Read_WhenTheLibraryThrows_SaysSo()
    {
        var trace = TraceEventAdapter.Read(static () => throw new InvalidDataException("x"), "x", TracePorts.AgentsOnly, TestContext.Current.CancellationToken);
        Assert.Equal([TraceNotes.DecoderFailed(nameof(InvalidDataException))], trace.Quality.Notes);
        Assert.True(trace.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenCancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(static () => TraceEventAdapter.Read(static () => Open(RecordedTrace.Bytes), "x", TracePorts.AgentsOnly, new CancellationToken(canceled: true)));

    [Fact]
    public void ReadFile_WhenNotOnWindows_IsLeftToTheContainerReader()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the library reads the file.");
        Assert.Null(TraceEventAdapter.ReadFile("/nowhere.etl", "x", TracePorts.AgentsOnly, TestContext.Current.CancellationToken));
    }

    private static TcpTrace Read(byte[] bytes) => TraceEventAdapter.Read(() => Open(bytes), "x.nettrace", TracePorts.AgentsOnly, TestContext.Current.CancellationToken);

    private static EventPipeEventSource Open(byte[] bytes)
    {
        var source = new EventPipeEventSource(new MemoryStream(bytes));
        source.Dynamic.All += static _ => { };
        return source;
    }
}
