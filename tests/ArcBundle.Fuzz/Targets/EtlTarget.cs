using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Reading.Etl;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Trace files: where the first buffer, which holds the clock, is untouched, all events of every other untouched buffer are returned.</summary>
internal sealed class EtlTarget : FuzzTarget
{
    private const int BufferSize = 4_096;

    /// <inheritdoc/>
    public override string Name => "etl";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.EventTrace];

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override long MostAllocated(int length) => (48L << 20) + (200L * length);

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var trace = Read(input);
        if (seed is not TraceSeed known)
            return;
        FuzzViolationException.Unless(trace.Events.Count <= 2 * known.Events, $"{trace.Events.Count} events of {known.Events} that were written");

        if (!known.Buffers[0].IsUntouched(known.Bytes, input))
            return;
        var given = trace.Events.Select(static happened => Render(happened.Value)).ToHashSet(StringComparer.Ordinal);
        for (var i = 1; i < known.Buffers.Count; i++)
        {
            if (known.Buffers[i].IsUntouched(known.Bytes, input))
                FuzzViolationException.Unless(given.IsSupersetOf(known.EventsOf[i]), $"buffer {i} is untouched, and events of it are lost or changed");
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [Seed("64 bit", new EtlWriter()), Seed("32 bit", new EtlWriter { PointerSize = 4, ClockKind = 2 })];

    private static TcpTrace Read(byte[] input) => EtlReader.Read(new MemoryStream(input, writable: false), "fuzz.etl", ReadingContext.Unknown, TracePorts.Any, CancellationToken.None);

    private static TraceSeed Seed(string name, EtlWriter writer)
    {
        for (var i = 0; i < 90; i++)
            writer.Add(TcpipProvider.EventIds[i % TcpipProvider.EventIds.Count], i, "192.0.2.11:50112", FormattableString.Invariant($"192.0.2.{i}:6051"), (uint)i, (uint)(1_000 + i), version: i % 2, isExtended: i % 5 == 0);
        var bytes = writer.ToArray();
        var all = Events(bytes);
        var buffers = new List<ByteRange>();
        var eventsOf = new List<HashSet<string>>();
        var fields = new List<FuzzField>();
        for (var start = 0; start < bytes.Length; start += BufferSize)
        {
            buffers.Add(new ByteRange(start, Math.Min(start + BufferSize, bytes.Length)));
            var without = (byte[])bytes.Clone();
            without.AsSpan(start, buffers[^1].End - start).Clear();
            eventsOf.Add([.. all.Except(Events(without), StringComparer.Ordinal)]);
            for (var offset = 0; offset < 72; offset += 4)
                fields.AddRange([new(start + offset, 4), new(start + offset, 2)]);
            fields.AddRange([new(start + 72, 2), new(start + 74, 2), new(start + 76, 4)]);
        }

        return new TraceSeed(name, bytes, fields, all.Count, buffers, eventsOf);
    }

    private static HashSet<string> Events(byte[] bytes) => [.. Read(bytes).Events.Select(static happened => Render(happened.Value))];

    private static string Render(TcpTraceEvent happened) => string.Create(CultureInfo.InvariantCulture, $"{happened.TimeUtc:O} {happened.ToQuote()}");

    private sealed record TraceSeed(
        string Name, byte[] Bytes, IReadOnlyList<FuzzField> Fields, int Events, IReadOnlyList<ByteRange> Buffers, IReadOnlyList<HashSet<string>> EventsOf) : FuzzSeed(Name, Bytes, Fields);
}
