using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reading.Etl;
using ArcBundle.Analyzer.Tests.Reading.Pcap;
using ArcBundle.Analyzer.Tests.Scenarios;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Building;

/// <summary>What becomes of the traces of a host: items, damage and time line. All files are named <c>1</c>, <c>2</c>…: content alone tells what they are.</summary>
public sealed class TraceReadingTests : IDisposable
{
    private const string Server = "192.0.2.11:50112";
    private const string Agent = "192.0.2.21:6050";
    private const string Converted = """
        {"form":"evtx","computer":"BKSV01","events":[{"at":"2026-11-18T16:00:01Z","id":1033,"local":"192.0.2.11:50112","remote":"192.0.2.21:6050"},
        {"at":"2026-11-18T16:00:30Z","id":1046,"local":"192.0.2.11:50112","remote":"192.0.2.21:6050","pid":4120}]}
        """;

    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Analyze_WhenTraceComesTwice_TellsTheConvertedFormOnce()
    {
        _folder.Write("1", new EtlWriter().Add(1033, 1, Server, Agent).Add(1046, 30, Server, Agent).Add(1046, 20, Server, Agent, version: 7).ToArray());
        _folder.Write("2", ScenarioTrace.Write(Converted));
        var result = Analyze();

        Assert.Equal(["timeline.tcp.connected 2", "timeline.tcp.retransmission-timed-out 2"], Network(result));
        Assert.Equal(ItemOutcome.Collected, Outcome(result));
        Assert.Empty(result.Inputs[0].Damage);
    }

    [Fact]
    public void Analyze_WhenRecordedFormReachesFurther_TellsTheRestFromIt()
    {
        _folder.Write("1", new EtlWriter().Add(1046, 30, Server, Agent).Add(1184, 300, Server, Agent).ToArray());
        _folder.Write("2", ScenarioTrace.Write(Converted));

        Assert.Equal(["timeline.tcp.connected 2", "timeline.tcp.retransmission-timed-out 2", "timeline.tcp.reset-received 1"], Network(Analyze()));
    }

    [Fact]
    public void Analyze_WhenTraceIsCompressed_NamesItAsNotReadWhole()
    {
        _folder.Write("1", new EtlWriter().Add(1046, 30, Server, Agent).AddCompressed(900).ToArray());
        var result = Analyze();

        Assert.Equal(ItemOutcome.Truncated, Outcome(result));
        Assert.Equal(TraceNotes.CompressedBuffers(1), Item(result).Note);
        Assert.Equal("1", Assert.Single(result.Inputs[0].Damage).Arguments[0].Value);
    }

    [Fact]
    public void Analyze_WhenTraceIsAboutSomethingElse_ListsItAsNotUsed()
    {
        _folder.Write("1", File.ReadAllBytes(Samples.PathOf("etl/krabs_powershell.etl")));
        _folder.Write("2", RecordedTrace.Bytes);
        var result = Analyze();

        Assert.Equal(["1 analysis.trace-not-used", "2 analysis.net-trace-not-read"],
            result.Inputs[0].Items.Where(static item => item.Outcome == ItemOutcome.Skipped).Select(static item => $"{item.Item} {item.Note!.Key}").Order(StringComparer.Ordinal));
        Assert.Empty(Network(result));
    }

    [Fact]
    public void Analyze_WhenRepetitionsAreMany_TellsABurstOnce()
    {
        var writer = new EtlWriter();
        for (var i = 0; i < 50; i++)
            writer.Add(1187, i, Server, Agent);
        _folder.Write("1", writer.Add(1187, 500, Server, Agent).ToArray());
        var told = Analyze().Timeline.Where(static entry => entry.Kind == "network").ToList();

        Assert.Equal(["50", "1"], told.Select(static entry => entry.Text.Arguments.Single(static argument => argument.Name == "count").Value));
    }

    [Fact]
    public void Analyze_WhenConnectionsAreMany_KeepsTheFailures()
    {
        var writer = new EtlWriter().Add(1184, 0.5, Server, Agent);
        for (var i = 0; i < 1500; i++)
            writer.Add(1033, 1 + i, Server, Agent);
        _folder.Write("1", writer.ToArray());
        var told = Network(Analyze());

        Assert.Equal(1000, told.Count);
        Assert.Contains("timeline.tcp.reset-received 1", told, StringComparer.Ordinal);
    }

    [Fact]
    public void Analyze_WhenCaptureIsCut_TellsWhatCameBefore()
    {
        var capture = PacketCaptureReaderTests.Handshake(new CaptureWriter(), Server, Agent).ToPcapNg();
        _folder.Write("1", capture[..^10]);
        var result = Analyze();

        Assert.Equal(["timeline.tcp.connected 1"], Network(result));
        Assert.Equal(ItemOutcome.Truncated, Outcome(result));
    }

    [Fact]
    public void Into_WhenTheBundleSaysItIsATraceAndItsBeginningIsDamaged_NamesTheDamage()
    {
        var file = new EtlWriter().Add(1046, 30, Server, Agent).ToArray();
        file.AsSpan(0, 64).Fill(0x5A);
        var entry = new EvidenceEntry("raw/trace/x.etl", ItemCatalog.TraceTcp, file.Length, string.Empty, null, () => new MemoryStream(file));
        var draft = new HostDraft("H1", new HostEvidence(null, null, null, [], [entry]));
        new HostReader(draft, KnownEvents.Selection, 1_000, TestContext.Current.CancellationToken).ReadRest([new ReadEntry(entry, entry.Item, EvidenceForm.Unknown, IsFacts: false)]);

        Assert.Equal(ItemOutcome.Truncated, draft.Items.ToHostItems()[ItemCatalog.TraceTcp]?.Outcome);
        Assert.Equal("raw/trace/x.etl", Assert.Single(draft.Items.Damage).Arguments[0].Value);
    }

    public void Dispose() => _folder.Dispose();

    private AnalysisResult Analyze()
    {
        using var opening = new EvidenceOpener().Open(_folder.Path);
        return Analysis.Analyzer.Analyze(opening.Inputs, AnalysisOptions.None, TestContext.Current.CancellationToken);
    }

    private static List<string> Network(AnalysisResult result) =>
        [.. result.Timeline.Where(static entry => entry.Kind == "network").Select(static entry => $"{entry.Text.Key} {entry.Pointer.Origin.Entry}")];

    private static InputItem Item(AnalysisResult result) => result.Inputs[0].Items.Single(static item => item.Item == "trace.tcp");

    private static ItemOutcome Outcome(AnalysisResult result) => Item(result).Outcome;
}
