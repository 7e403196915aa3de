using System.Buffers.Binary;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>A sound event log and what each of its records depends on.</summary>
internal sealed record EvtxSeed : FuzzSeed
{
    private const int FileHeader = 4_096;
    private const int Chunk = 65_536;
    private const int ChunkHeader = 512;
    private const uint RecordMagic = 0x2A2A;

    private EvtxSeed(string name, byte[] bytes, IReadOnlyList<FuzzField> fields, IReadOnlyDictionary<long, EvtxExpected> records)
        : base(name, bytes, fields) => Records = records;

    /// <summary>The records by their ids.</summary>
    public IReadOnlyDictionary<long, EvtxExpected> Records { get; }

    /// <summary>Takes a log apart; it must be whole and its record ids unique.</summary>
    public static EvtxSeed Of(string name, byte[] bytes)
    {
        var read = EvtxReader.Read(new MemoryStream(bytes), name, null, CancellationToken.None).Records.ToDictionary(static record => record.Value.RecordId, static record => record.Value);
        var fields = new List<FuzzField>();
        var records = new Dictionary<long, EvtxExpected>();
        for (var start = FileHeader; start < bytes.Length; start += Chunk)
            AddChunk(bytes.AsSpan(start, Math.Min(Chunk, bytes.Length - start)).ToArray(), start, read, fields, records);
        if (records.Count != read.Count)
            throw new InvalidDataException($"{name}: {records.Count} records were taken apart and {read.Count} were read.");
        return new EvtxSeed(name, bytes, [.. FileHeaderFields, .. fields], records) { UnitStart = FileHeader, UnitSize = Chunk };
    }

    private static IEnumerable<FuzzField> FileHeaderFields => [new(8, 8), new(16, 8), new(24, 8), new(32, 4), new(36, 2), new(40, 2), new(42, 2), new(120, 4), new(124, 4)];

    private static void AddChunk(byte[] chunk, int start, Dictionary<long, EventRecord> read, List<FuzzField> fields, Dictionary<long, EvtxExpected> records)
    {
        if (!chunk.AsSpan().StartsWith("ElfChnk\0"u8))
            return;
        foreach (var (offset, width) in ((int, int)[])[(8, 8), (16, 8), (24, 8), (32, 8), (40, 4), (44, 4), (48, 4), (52, 4), (120, 4), (124, 4)])
            fields.Add(new FuzzField(start + offset, width));
        for (var entry = 128; entry < ChunkHeader; entry += 4)
            fields.Add(new FuzzField(start + entry, 4));

        // Magic, first and last record id, free-space offset: the rest of the header is not needed to read.
        List<ByteRange> header = [new(0, 8), new(24, 40), new(48, 52)];
        var free = (int)BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(48));
        for (var at = ChunkHeader; at + 28 <= free && BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(at)) == RecordMagic;)
        {
            var size = (int)BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(at + 4));
            var id = BinaryPrimitives.ReadInt64LittleEndian(chunk.AsSpan(at + 8));
            List<ByteRange> needed = [.. header, new(at, at + size)];
            new BinXmlWalk(chunk, needed).Walk(at + 24, at + size - 4, isDefinition: false);
            records.Add(id, new EvtxExpected(
                read[id],
                new ByteRange(start + at, start + at + size),
                [.. needed.Select(range => new ByteRange(start + range.Start, start + range.End))]));
            fields.AddRange([new(start + at, 4), new(start + at + 4, 4), new(start + at + 8, 8), new(start + at + 8, 2), new(start + at + 16, 8), new(start + at + size - 4, 4), new(start + at + 30, 4), new(start + at + 34, 4)]);
            at += size;
        }
    }
}
