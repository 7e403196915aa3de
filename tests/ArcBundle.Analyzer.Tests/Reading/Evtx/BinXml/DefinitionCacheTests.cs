using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx.Parallel;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.BinXml;

/// <summary>A definition that was parsed in an earlier chunk is used again only where it is the same.</summary>
public sealed class DefinitionCacheTests
{
    private const int FirstChunk = 4_096;
    private const int ChunkSize = 65_536;

    [Theory]
    [MemberData(nameof(SampleLogTests.Logs), MemberType = typeof(SampleLogTests))]
    public void Find_WhenLogHasManyChunks_ChangesNothing(string name, int records, string counts)
    {
        Assert.NotNull(counts);
        var file = File.ReadAllBytes(Samples.PathOf("evtx/" + name));
        var alone = new List<string>();
        for (var start = FirstChunk; start < file.Length; start += ChunkSize)
            alone.AddRange(Lines([.. file[..FirstChunk], .. file[start..Math.Min(file.Length, start + ChunkSize)]]));

        var together = Lines(file);

        Assert.Equal(records, together.Count);
        Assert.Equal(alone, together);
    }

    /// <summary>The bytes of both definitions are equal but for the offset of a name, and different names stand there.</summary>
    [Fact]
    public void Find_WhenOnlyANameElsewhereDiffers_GivesBothNames()
    {
        var first = Chunk("LeftName1");
        var second = Chunk("OtherName");

        Assert.Equal(["LeftName1=x", "OtherName=x"], EvtxReaderTests.Read([.. new byte[FirstChunk], .. first, .. second]).Records.Select(static r => $"{r.Value.Data[0].Name}={r.Value.Data[0].Value}"));
    }

    /// <summary>A record that brings the name, which is no event, and one whose definition refers to it.</summary>
    private static byte[] Chunk(string name)
    {
        var chunk = new EvtxChunkWriter();
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.Fragment(new EvtxElement(name))));
        var root = new EvtxElement(
            "Event",
            new EvtxElement("System", new EvtxElement("Provider", [("Name", "Test")]), new EvtxElement("EventID", "7")),
            new EvtxElement("UserData", new EvtxElement("Root", new EvtxElement(name, "x"))));
        Assert.True(chunk.TryAdd(2, EvtxReaderTests.Start, writer => writer.TemplateInstance(root, [], [])));
        var bytes = chunk.Close(1, withoutChecksums: true);

        // The writer makes the GUID of the whole template: give both the same.
        var definition = IndexOfDefinition(bytes);
        bytes.AsSpan(definition + 4, 16).Fill(7);
        return bytes;
    }

    private static int IndexOfDefinition(byte[] chunk)
    {
        var second = 512 + BitConverter.ToInt32(chunk, 512 + 4);
        return BitConverter.ToInt32(chunk, second + 24 + 4 + 6);
    }

    private static List<string> Lines(byte[] file)
    {
        var lines = new List<string>();
        EvtxReader.Scan(new MemoryStream(file), selection: null, record => lines.Add(RecordsOutput.Line(record)), TestContext.Current.CancellationToken);
        return lines;
    }
}
