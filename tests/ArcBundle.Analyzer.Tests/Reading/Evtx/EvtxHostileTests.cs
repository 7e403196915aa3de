using System.Buffers.Binary;
using System.Diagnostics;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Logs made to hang, to exhaust memory or the stack.</summary>
public sealed class EvtxHostileTests
{
    private const int DefinitionHeader = 24;

    [Fact]
    public void Read_WhenATemplateUsesItself_Ends()
    {
        // The nested value is a fragment that uses the definition of the whole event again, with itself as its value.
        var file = WithNestedValue(static (chunk, definition) => Instance(chunk, definition, count: 1), count: 40);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(40, log.Coverage.Records);
        Assert.All(log.Records, static record => Assert.Empty(record.Value.Data));
    }

    [Fact]
    public void Read_WhenOneValueIsNamedThousandsOfTimes_StaysWithinItsLimit()
    {
        var holes = Enumerable.Repeat<object>(new EvtxElement("Data", new EvtxElement.Hole(0, BinXmlType.Binary, IsOptional: false)), 1_500).ToList();
        var template = Root(new EvtxElement("EventData", holes));
        var bytes = new byte[10_000];
        var chunk = new EvtxChunkWriter();
        for (var id = 1; id <= 2; id++)
            Assert.True(chunk.TryAdd(id, EvtxReaderTests.Start, writer => writer.TemplateInstance(template, [w => w.Bytes(bytes)], [BinXmlType.Binary])));

        var log = Read(chunk);

        Assert.Equal(2, log.Records.Count);
        Assert.InRange(log.Records.Sum(static record => record.Value.Data.Sum(static datum => (long)datum.Value.Length)), 1, BinXmlBudget.CharactersPerChunk);
        Assert.Contains(EvtxNotes.DecodingLimit(EvtxPlaces.At(4_096)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenElementsAreNestedTooDeep_StopsThere()
    {
        var deep = new EvtxElement("x", "text");
        for (var i = 0; i < 500; i++)
            deep = new EvtxElement("x", deep);
        var chunk = new EvtxChunkWriter();
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.Fragment(Root(new EvtxElement("UserData", deep)))));

        Assert.Equal(7, Assert.Single(Read(chunk).Records).Value.EventId);
    }

    [Fact]
    public void Read_WhenANameChainLeadsBackToItself_Ends()
    {
        var file = new EvtxWriter("System", "BKSV01").AddRange(Enumerable.Range(0, 50).Select(static n => EvtxReaderTests.Record(n))).ToArray();
        for (var bucket = 0; bucket < 64; bucket++)
        {
            var name = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4_096 + 128 + (4 * bucket)));
            if (name > 0)
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4_096 + name), name);
        }

        Assert.Equal(50, EvtxReaderTests.Read(file).Records.Count);
    }

    [Fact]
    public void Read_WhenEveryChunkIsMadeToCostMost_TakesBoundedTime()
    {
        // 1,500 uses of a fragment that again uses the same template 8 deep: 1,500^8 without a limit.
        var chunk = WithNestedValue(static (writer, definition) => Instance(writer, definition, count: 1), count: 100);
        byte[] file = [.. chunk[..4_096], .. Enumerable.Repeat(chunk[4_096..], 60).SelectMany(static bytes => bytes)];
        var watch = Stopwatch.StartNew();

        EvtxReaderTests.Read(file);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_WhenATemplateInFragmentHasValuesPastItsEnd_LeavesThemOut()
    {
        // Two values of 2 and 60,000 bytes; found by random changes to real logs.
        byte[] instance = [0x0C, 1, 0, 0, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 2, 0, 6, 0, 0x60, 0xEA, 1, 0, 7, 0];
        var chunk = new EvtxChunkWriter();
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.Fragment(Root())));
        Assert.True(chunk.TryAdd(2, EvtxReaderTests.Start, writer => writer.Bytes([0x0F, 1, 1, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 2, .. instance])));

        Assert.Equal(1, Read(chunk).Coverage.Records);
    }

    [Fact]
    public void Scan_WhenRecordsAreTiny_KeepsNoneOfThem()
    {
        var chunk = new EvtxChunkWriter();
        for (var id = 1; chunk.TryAdd(id, EvtxReaderTests.Start, static writer => writer.Bytes([0])); id++)
        {
        }

        var log = Read(chunk);

        Assert.Equal(0, log.Coverage.Records);
        Assert.Equal(2_030, log.Quality.Lost);
    }

    /// <summary>A log whose event template has its last value used many times over as a nested fragment.</summary>
    private static byte[] WithNestedValue(Action<EvtxChunkWriter, int> nested, int count)
    {
        var template = Root([.. Enumerable.Repeat<object>(new EvtxElement.Hole(0, BinXmlType.BinXml, IsOptional: false), 1_500)]);
        var chunk = new EvtxChunkWriter();
        const int definition = 512 + RecordFrame.HeaderLength + 4 + 10;
        for (var id = 1; id <= count; id++)
            Assert.True(chunk.TryAdd(id, EvtxReaderTests.Start, writer => writer.TemplateInstance(template, [w => nested(w, definition)], [BinXmlType.BinXml])));
        return [.. new byte[4_096], .. chunk.Close(1, withoutChecksums: false)];
    }

    /// <summary>A fragment that uses the definition at an offset; its one value is the fragment's own template instance over again.</summary>
    private static void Instance(EvtxChunkWriter chunk, int definition, int count)
    {
        Assert.True(definition > DefinitionHeader);
        chunk.Bytes([0x0F, 1, 1, 0, 0x0C, 1, 0, 0, 0, 0, .. BitConverter.GetBytes(definition), .. BitConverter.GetBytes(count)]);
        byte[] inner = [0x0F, 1, 1, 0, 0x0C, 1, 0, 0, 0, 0, .. BitConverter.GetBytes(definition), 0, 0, 0, 0];
        chunk.Bytes([(byte)inner.Length, 0, (byte)BinXmlType.BinXml, 0, .. inner]);
    }

    private static EvtxElement Root(params IReadOnlyList<object> content) => new(
        "Event",
        [
            new EvtxElement(
                "System",
                new EvtxElement("Provider", [("Name", "Test")]),
                new EvtxElement("EventID", "7"),
                new EvtxElement("TimeCreated", [("SystemTime", "2026-03-02T16:40:00.1234567Z")])),
            .. content,
        ]);

    private static EventLog Read(EvtxChunkWriter chunk) => EvtxReaderTests.Read([.. new byte[4_096], .. chunk.Close(1, withoutChecksums: false)]);
}
