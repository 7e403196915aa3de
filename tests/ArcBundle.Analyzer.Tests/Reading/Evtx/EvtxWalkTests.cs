using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Which records of a damaged chunk are taken: every one that is whole, in place of none that is from elsewhere.</summary>
public sealed class EvtxWalkTests
{
    private const int FirstChunk = 4_096;
    private const int FreeSpaceField = 48;
    private const int Records = 18;

    [Theory]
    [InlineData(1, 17)]
    [InlineData(1, 2)]
    [InlineData(4, 5)]
    [InlineData(4, 3)]
    [InlineData(9, 24)]
    [InlineData(13, 42)]
    [InlineData(18, 31)]
    [InlineData(18, 900_000)]
    public void Read_WhenARecordIdIsDamaged_TakesItFromThePlaceAndLosesNothing(int record, long id)
    {
        var file = Log();
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Offsets(file)[record - 1] + 8), id);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Ids(1, Records), IdsOf(log));
        Assert.Empty(log.Coverage.Gaps);
    }

    [Fact]
    public void Read_WhenNeighbouringIdsAreDamaged_TakesThemFromTheirPlaces()
    {
        var file = Log();
        for (var i = 5; i < 9; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Offsets(file)[i] + 8), 500 - i);

        Assert.Equal(Ids(1, Records), IdsOf(EvtxReaderTests.Read(file)));
    }

    [Fact]
    public void Read_WhenAnotherRecordStandsInADamagedPlace_TakesTheOnesBehindIt()
    {
        var file = Log();
        var offsets = Offsets(file);
        // As long as the one it stands on, it covers the head of the record behind too.
        var foreign = file.AsSpan(offsets[9], offsets[10] - offsets[9]).ToArray();
        file.AsSpan(offsets[3], 8).Clear();
        foreign.CopyTo(file.AsSpan(offsets[3] + 16));

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([.. Ids(1, 3), .. Ids(6, Records)], IdsOf(log));
        Assert.Single(log.Coverage.Gaps);
    }

    [Fact]
    public void Read_WhenASizeMeetsTheSizeOfTheNextRecord_KeepsTheNextRecord()
    {
        // Its size grew by 8, so that the size field of the record behind it is taken for the copy.
        var writer = new EvtxWriter("System", "BKSV01");
        for (var i = 1; i <= 6; i++)
            writer.Add(Numbered(i, i == 4 ? "12345678" : "1234"));
        var file = writer.ToArray();
        var offsets = Offsets(file);
        var sizes = offsets.Select(offset => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + 4))).ToList();
        Assert.Equal(sizes[2] + 8, sizes[3]);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[2] + 4), sizes[3]);

        Assert.Equal([1, 2, 4, 5, 6], IdsOf(EvtxReaderTests.Read(file)));
    }

    [Fact]
    public void Read_WhenIdsHaveGapsAsInAnExportedQuery_TakesEveryRecord()
    {
        var writer = new EvtxWriter("System", "BKSV01");
        long[] ids = [10, 5_000, 5_001, 90_000, 1_000_000];
        foreach (var id in ids)
            writer.Add(Numbered(1, "x") with { RecordId = id });

        var log = EvtxReaderTests.Read(writer.ToArray());

        Assert.Equal(ids, IdsOf(log));
        Assert.Equal(0, log.Quality.Lost);
        Assert.All(log.Coverage.Gaps, static gap => Assert.Equal(CoverageGapReason.MissingRecordIds, gap.Reason));
    }

    [Fact]
    public void Read_WhenOlderRecordsLieInsideTheUsedPart_LeavesThemOut()
    {
        // The free-space offset is damaged: what an older use of the chunk left seems to be in use.
        var file = Log();
        var offsets = Offsets(file);
        for (var i = 4; i < Records; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + 8), 100 + i);
        file.AsSpan(offsets[4], 16).Clear();
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + 24), 1_000);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + 32), 1_003);
        for (var i = 0; i < 4; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + 8), 1_000 + i);

        Assert.Equal(Ids(1_000, 1_003), IdsOf(EvtxReaderTests.Read(file)));
    }

    [Fact]
    public void Read_WhenTheHeaderIsLostAndMoreOlderRecordsAreLeft_TakesTheLatest()
    {
        // 6 records of the latest use, then 12 of an older one, as nothing but their ids and places tells.
        var file = Log();
        var offsets = Offsets(file);
        for (var i = 0; i < 6; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + 8), 500 + i);
        for (var field = 24; field <= FreeSpaceField; field += 8)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + field), 0);

        Assert.Equal(Ids(500, 505), IdsOf(EvtxReaderTests.Read(file)));
    }

    private static EventRecord Numbered(int number, string value) =>
        EvtxReaderTests.Record(number, data: [new EventDatum("param1", value)]) with { RecordId = number };

    private static byte[] Log()
    {
        var writer = new EvtxWriter("System", "BKSV01");
        for (var i = 1; i <= Records; i++)
            writer.Add(Numbered(i, string.Create(CultureInfo.InvariantCulture, $"サービス {i:D2}")));
        return writer.ToArray();
    }

    private static List<int> Offsets(byte[] file)
    {
        var free = FirstChunk + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(FirstChunk + FreeSpaceField));
        var offsets = new List<int>();
        for (var offset = FirstChunk + 512; offset < free; offset += BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + 4)))
            offsets.Add(offset);
        return offsets;
    }

    private static IEnumerable<long> IdsOf(EventLog log) => log.Records.Select(static record => record.Value.RecordId).Order();

    private static IEnumerable<long> Ids(int first, int last) => Enumerable.Range(first, last - first + 1).Select(static id => (long)id);
}
