using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Pcap;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Reading.Pcap;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Packet captures, pcapng and pcap: no packet tells more than three things.</summary>
internal sealed class PacketCaptureTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "packet-capture";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.PacketCapture];

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override long MostAllocated(int length) => (48L << 20) + (200L * length);

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var trace = PacketCaptureReader.Read(new MemoryStream(input, writable: false), "fuzz.pcapng", ReadingContext.Unknown, TracePorts.Any, CancellationToken.None);
        FuzzViolationException.Unless(trace.OfAnyPort <= trace.Quality.Read, $"{trace.OfAnyPort} packets of TCP among {trace.Quality.Read}");
        FuzzViolationException.Unless(trace.Events.Count <= 3 * trace.OfAnyPort, $"{trace.Events.Count} events of {trace.OfAnyPort} packets");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
    [
        Seed("pcapng", Make(new CaptureWriter()).ToPcapNg()),
        Seed("pcapng, big-endian", Make(new CaptureWriter { IsBigEndian = true, Resolution = 9 }).ToPcapNg()),
        Seed("pcap", Make(new CaptureWriter()).ToPcap()),
    ];

    /// <summary>Blocks are aligned to 4 bytes, and every one of their words steers the reader.</summary>
    private static FuzzSeed Seed(string name, byte[] bytes) =>
        new(name, bytes, [.. Enumerable.Range(0, bytes.Length / 4).SelectMany(static i => (FuzzField[])[new(i * 4, 4), new(i * 4, 2)])]);

    private static CaptureWriter Make(CaptureWriter writer)
    {
        const string Agent = "192.0.2.21:6050";
        for (var i = 0; i < 12; i++)
        {
            var client = FormattableString.Invariant($"192.0.2.11:{50_000 + i}");
            writer.Add(i, client, Agent, "S", 100)
                .Add(i + 0.1, Agent, client, i % 3 == 0 ? "RA" : "SA", i % 3 == 0 ? 0u : 500, 101)
                .Add(i + 0.2, client, Agent, "PA", 101, 501, length: 50)
                .Add(i + 0.5, client, Agent, "PA", 101, 501, length: 50)
                .Add(i + 0.6, Agent, client, i % 2 == 0 ? "R" : "A", 501, 151, window: i % 5);
        }

        return writer;
    }
}
