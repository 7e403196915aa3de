using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Parallel;

/// <summary>Several threads give what one gives: the same events in the same order, the same coverage and quality.</summary>
public sealed class ParallelScanTests
{
    private const int FirstChunk = 4_096;
    private const int ChunkSize = 65_536;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Read_WhenThreadsShareALog_GivesWhatOneReaderGives(int threads) => AssertSame(Large(), selection: null, threads);

    [Fact]
    public void Read_WhenSelected_GivesWhatOneReaderGives() =>
        AssertSame(Large(), EventSelection.Of(("service control manager", 7036), ("eventlog", null)), threads: 3);

    [Fact]
    public void Read_WhenTheLogIsDamaged_GivesWhatOneReaderGives()
    {
        var whole = Large();
        Gen.Select(Gen.Int[FirstChunk, whole.Length - 1], Gen.Int[1, 20_000], Gen.Byte).Array[1, 60].Sample(
            damages =>
            {
                var file = (byte[])whole.Clone();
                foreach (var (offset, length, value) in damages)
                    file.AsSpan(offset, Math.Min(length, file.Length - offset)).Fill(value);
                AssertSame(file[..^(damages[0].Item2 % 5_000)], selection: null, threads: 3);
            },
            iter: 8);
    }

    /// <summary>A chunk whose header knows of no record yet, and whose first record goes on with the id of the chunk before: what is true of it hangs on that chunk.</summary>
    [Fact]
    public void Read_WhenAChunkHangsOnTheOneBefore_GivesWhatOneReaderGives()
    {
        var file = Large();
        for (var chunk = 41; chunk < 60; chunk += 3)
        {
            var start = FirstChunk + (chunk * ChunkSize);
            file.AsSpan(start + 24, 16).Clear();
            BitConverter.GetBytes(512).CopyTo(file, start + 48);
        }

        var (log, lines) = AssertSame(file, selection: null, threads: 4);

        Assert.True(log.Coverage.Records > 1_000);
        Assert.Equal(lines.Count, log.Coverage.Records);
    }

    [Fact]
    public void Read_WhenCancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var delivered = 0;

        Assert.Throws<OperationCanceledException>(() => new ParallelScan(null, () => new CancellingOutput(source, () => ++delivered == 12), 3, source.Token).Read(new MemoryStream(Large())));
        Assert.Equal(12, delivered);
    }

    [Fact]
    public void Read_WhenTheOutputFails_ThrowsThat()
    {
        using var source = new CancellationTokenSource();

        Assert.Throws<IOException>(() => new ParallelScan(null, () => new CancellingOutput(source, () => throw new IOException()), 3, source.Token).Read(new MemoryStream(Large())));
    }

    private static (EventLog Log, List<string> Lines) AssertSame(byte[] file, EventSelection? selection, int threads)
    {
        var expected = new List<string>();
        var one = EvtxReader.Scan(new MemoryStream(file), selection, record => expected.Add(RecordsOutput.Line(record)), TestContext.Current.CancellationToken);
        var actual = new List<string>();
        var several = new ParallelScan(selection, () => new RecordsOutput(actual), threads, TestContext.Current.CancellationToken).Read(new BrokenStream(file, file.Length, chunk: 10_007));
        Assert.Equal(expected, actual);
        Assert.Equal(one.Coverage.Gaps, several.Coverage.Gaps);
        Assert.Equal(one.Coverage with { Gaps = [] }, several.Coverage with { Gaps = [] });
        Assert.Equal(one.Quality.Notes, several.Quality.Notes);
        Assert.Equal(one.Quality with { Notes = [] }, several.Quality with { Notes = [] });
        Assert.Equal((one.Channel, one.Computer), (several.Channel, several.Computer));
        return (several, actual);
    }

    /// <summary>All real logs one after the other: more chunks than are read alone, with every kind of damage at some place.</summary>
    private static byte[] Large() =>
        [.. File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[..FirstChunk], .. Samples.FilesOf("evtx").Where(static path => path.EndsWith(".evtx", StringComparison.Ordinal)).SelectMany(static path => File.ReadAllBytes(path)[FirstChunk..])];

    private sealed class CancellingOutput(CancellationTokenSource source, Func<bool> isEnough) : IEventOutput
    {
        public void Clear()
        {
        }

        public void Take(in EventView view)
        {
        }

        public void Deliver()
        {
            if (isEnough())
                source.Cancel();
        }

        public void Dispose()
        {
        }
    }
}
