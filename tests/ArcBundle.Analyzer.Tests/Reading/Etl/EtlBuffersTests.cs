using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>Where buffers begin when a header says something wrong of one: no untouched buffer is lost by it.</summary>
public sealed class EtlBuffersTests
{
    private const int Size = 4_096;
    private const int FlagsField = 0x34;

    [Theory]
    [InlineData(4_116)]
    [InlineData(0x0FE4)]
    [InlineData(0x1608)]
    [InlineData(3 * Size)]
    [InlineData(100_000)]
    [InlineData(EtlBufferHeader.Largest)]
    [InlineData(EtlBufferHeader.Length)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Read_WhenOneSizeIsWrong_LosesNoOtherBuffer(int size)
    {
        for (var buffer = 1; buffer < 5; buffer++)
        {
            var file = Trace();
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(buffer * Size), size);

            Assert.Superset(EventsWithout(buffer), Events(file));
        }
    }

    [Theory]
    [InlineData(4_116)]
    [InlineData(2_000)]
    public void Read_WhenABufferSeemsCompressedAndOfAWrongSize_LosesNoOtherBuffer(int size)
    {
        var file = Trace();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2 * Size), size);
        file[(2 * Size) + FlagsField] |= 0x40;

        Assert.Superset(EventsWithout(2), Events(file));
    }

    [Fact]
    public void Read_WhenAHeaderBehindASeeminglyCompressedBufferIsLost_FindsTheNextMultiple()
    {
        var file = Trace();
        file[Size + FlagsField] |= 0x40;
        file.AsSpan(2 * Size, EtlBufferHeader.Length).Fill(0xA5);

        Assert.Superset(EventsWithout(1, 2), Events(file));
    }

    [Theory]
    [InlineData(4_116)]
    [InlineData(1_000)]
    [InlineData(8_192)]
    public void Read_WhenTheFirstSizeIsWrong_TakesItFromTheDescription(int size)
    {
        var file = Trace();
        BinaryPrimitives.WriteInt32LittleEndian(file, size);

        Assert.Equal(Events(Trace()), Events(file));
    }

    [Fact]
    public void Read_WhenDescribedSizeIsWrong_TakesItFromTheHeaders()
    {
        foreach (var size in new[] { 0, 1_024, 5_000, 8_192, int.MaxValue })
        {
            var file = Trace();
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(EtlBufferHeader.Length + EtlSystemHeader.Length), size);

            Assert.Equal(Events(Trace()), Events(file));
        }
    }

    [Fact]
    public void Read_WhenCompressedBuffersPassAMultiple_FollowsThem()
    {
        var writer = new EtlWriter();
        foreach (var size in new[] { 3_001, 2_501, 777, 4_000, 1_201 })
            writer.AddCompressed(size);
        var trace = EtlReaderTests.Read(writer.Add(1046, 1, "192.0.2.11:50112", "192.0.2.21:6050").ToArray());

        Assert.Single(trace.Events);
        Assert.Contains(TraceNotes.CompressedBuffers(5), trace.Quality.Notes);
        Assert.False(trace.Quality.Truncated);
    }

    [Fact]
    public void Read_WhenEveryPlaceClaimsTheLargestSize_TakesTimeInProportionToTheFile()
    {
        // Headers that are none to go by, since no record follows them: each asks to look 16 MB ahead.
        var file = new byte[24 << 20];
        Trace().AsSpan(0, Size).CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(EtlBufferHeader.Length + EtlSystemHeader.Length), 1_024);
        BinaryPrimitives.WriteInt32LittleEndian(file, 1_024);
        for (var at = 1_024; at < file.Length; at += 1_024)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), EtlBufferHeader.Largest);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 4), 1_024);
        }

        var clock = Stopwatch.StartNew();
        EtlReaderTests.Read(file);

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    private static byte[] Trace()
    {
        var writer = new EtlWriter();
        for (var i = 0; i < 130; i++)
            writer.Add(1046, i, "192.0.2.11:50112", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{i}:6051"), process: (uint)(1_000 + i));
        return writer.ToArray();
    }

    private static HashSet<string> EventsWithout(params int[] buffers)
    {
        var file = Trace();
        foreach (var buffer in buffers)
            file.AsSpan(buffer * Size, Size).Clear();
        var events = Events(file);
        Assert.NotEmpty(events);
        return events;
    }

    private static HashSet<string> Events(byte[] file) =>
        [.. EtlReaderTests.Read(file).Events.Select(static happened => happened.Value.ToQuote())];
}
