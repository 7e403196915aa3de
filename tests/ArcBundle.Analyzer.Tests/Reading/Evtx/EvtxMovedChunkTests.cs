using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;
using ArcBundle.Analyzer.Tests.Reading.Evtx.Parallel;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Logs of which bytes are missing or into which others came: the chunks behind are out of their places and whole.</summary>
public sealed class EvtxMovedChunkTests
{
    private const int FirstChunk = 4_096;
    private const int ChunkSize = 65_536;

    /// <summary>Records in each of the five chunks.</summary>
    private const int Each = 20;

    [Theory]
    [InlineData(FirstChunk + 1_000, 1)]
    [InlineData(FirstChunk + 1_000, 512)]
    [InlineData(FirstChunk + ChunkSize - 100, 200)]
    [InlineData(FirstChunk + (2 * ChunkSize) + 700, 4_096)]
    [InlineData(FirstChunk + (2 * ChunkSize) + 700, 60_000)]
    [InlineData(FirstChunk + ChunkSize + 2_000, (2 * ChunkSize) + 8)]
    [InlineData(1_000, 100)]
    [InlineData(1_000, 8_000)]
    public void Read_WhenBytesAreMissing_ReadsTheChunksThatAreWhole(int at, int count)
    {
        var file = Log();

        var log = Read([.. file[..at], .. file[(at + count)..]]);

        AssertMoved(log, file, chunk => Start(chunk) + ChunkSize <= at || Start(chunk) >= at + count);
    }

    [Theory]
    [InlineData(FirstChunk + 1_000, 1)]
    [InlineData(FirstChunk + 1_000, 512)]
    [InlineData(FirstChunk + ChunkSize, 512)]
    [InlineData(FirstChunk + (2 * ChunkSize) + 700, 70_000)]
    [InlineData(0, 100)]
    [InlineData(1_000, 8_000)]
    public void Read_WhenOtherBytesCameIn_ReadsTheChunksThatAreWhole(int at, int count)
    {
        var file = Log();

        var log = Read([.. file[..at], .. Enumerable.Repeat((byte)0x5A, count), .. file[at..]]);

        AssertMoved(log, file, chunk => Start(chunk) >= at || Start(chunk) + ChunkSize <= at);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(FirstChunk)]
    [InlineData(FirstChunk + 1)]
    [InlineData(FirstChunk + ChunkSize)]
    [InlineData(FirstChunk + (3 * ChunkSize) + 12_345)]
    public void Read_WhenTheFrontIsCut_ReadsTheChunksThatAreWhole(int count)
    {
        var file = Log();

        var log = Read(file[count..]);

        AssertMoved(log, file, chunk => Start(chunk) >= count);
        Assert.Contains(EvtxNotes.NoFileHeader, log.Quality.Notes);
    }

    /// <summary>Made to be read for ever: every eight bytes a chunk seems to begin.</summary>
    [Fact]
    public void Read_WhenChunksSeemToBeginEverywhere_Ends()
    {
        var noise = Enumerable.Repeat("ElfChnk\0"u8.ToArray(), 200_000).SelectMany(static bytes => bytes);
        byte[] file = [.. Log()[..FirstChunk], 1, .. noise];

        Assert.Empty(Read(file).Records);
    }

    private static EventLog Read(byte[] file)
    {
        var log = EvtxReaderTests.Read(file);
        var lines = new List<string>();
        var several = new ParallelScan(selection: null, () => new RecordsOutput(lines), threads: 2, TestContext.Current.CancellationToken).Read(new BrokenStream(file, file.Length, chunk: 10_007));
        Assert.Equal(Lines(log, static _ => true), lines);
        Assert.Equal(log.Quality.Notes, several.Quality.Notes);
        return log;
    }

    private static void AssertMoved(EventLog log, byte[] whole, Func<int, bool> isWhole)
    {
        HashSet<long> ids = [.. Enumerable.Range(0, 5).Where(isWhole).SelectMany(static chunk => Enumerable.Range((chunk * Each) + 1, Each).Select(static id => (long)id))];
        Assert.Equal(Lines(EvtxReaderTests.Read(whole), ids.Contains), Lines(log, ids.Contains));
        Assert.Empty(Lines(log, static id => id is < 1 or > 5 * Each));
        Assert.Contains(EvtxNotes.ChunksMoved(1), log.Quality.Notes);
    }

    private static IEnumerable<string> Lines(EventLog log, Func<long, bool> isWanted) =>
        log.Records.Select(static record => record.Value).Where(record => isWanted(record.RecordId)).Select(RecordsOutput.Line);

    private static int Start(int chunk) => FirstChunk + (chunk * ChunkSize);

    /// <summary>Five chunks that are nearly full, as those of a log in use are.</summary>
    private static byte[] Log()
    {
        var writer = new EvtxWriter("System", "BKSV01");
        for (var number = 1; number <= 5 * Each; number++)
        {
            writer.Add(Full(number));
            if (number % Each == 0)
                writer.EndChunk();
        }

        return writer.ToArray();
    }

    private static EventRecord Full(int number) =>
        EvtxReaderTests.Record(number, data: [new EventDatum("param1", new string((char)('a' + (number % 26)), 1_400))]) with { RecordId = number };
}
