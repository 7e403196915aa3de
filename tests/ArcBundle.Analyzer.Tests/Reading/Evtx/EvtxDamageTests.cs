using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>What damage does to a log: one test at least for every rule that a real or mutated file taught.</summary>
public sealed class EvtxDamageTests
{
    private const int ChunkSize = 65_536;
    private const int FirstChunk = 4_096;
    private const int FreeSpaceField = 48;

    [Fact]
    public void Read_WhenFileHeaderIsOldAndDirty_ReadsEveryChunkAndSaysSo()
    {
        var file = Log(10, 10, 10);
        file.AsSpan(8, 112).Clear();
        file[120] = 1;

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(30, log.Records.Count);
        Assert.Equal([EvtxNotes.Dirty], log.Quality.Notes);
        Assert.False(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenChunkIsOverwritten_SkipsItAndCountsWhatIsMissing()
    {
        var file = Log(10, 10, 10);
        file.AsSpan(FirstChunk + ChunkSize, ChunkSize).Fill(0x5A);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([.. Ids(1, 10), .. Ids(21, 30)], IdsOf(log));
        Assert.Equal([new(TimeOf(10), TimeOf(21), CoverageGapReason.Damage, 10)], log.Coverage.Gaps);
        Assert.Equal((1, 10), (log.Quality.Skipped, log.Quality.Lost));
        Assert.Contains(EvtxNotes.ChunksOverwritten(EvtxPlaces.At(FirstChunk + ChunkSize)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenChunkIsZeroed_SkipsItAndCountsWhatIsMissing()
    {
        var file = Log(10, 10, 10);
        file.AsSpan(FirstChunk + ChunkSize, ChunkSize).Clear();

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([new(TimeOf(10), TimeOf(21), CoverageGapReason.Damage, 10)], log.Coverage.Gaps);
        Assert.Equal([EvtxNotes.ChunksOverwritten(EvtxPlaces.At(FirstChunk + ChunkSize))], log.Quality.Notes);
        Assert.True(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenZeroedAndOverwrittenChunksMix_TellsTheirOffsetsInTheOrderOfTheFile()
    {
        var file = Log(1, 1, 1, 1, 1);
        file.AsSpan(FirstChunk + ChunkSize, ChunkSize).Clear();
        file.AsSpan(FirstChunk + (2 * ChunkSize), ChunkSize).Fill(0x5A);
        file.AsSpan(FirstChunk + (3 * ChunkSize), ChunkSize).Clear();

        var note = Assert.Single(EvtxReaderTests.Read(file).Quality.Notes);

        Assert.Contains("0x00011000, 0x00021000, 0x00031000", EvtxNotes.Texts.Render(note, Language.English), StringComparison.Ordinal);
        Assert.Contains("0x00011000, 0x00021000, 0x00031000", EvtxNotes.Texts.Render(note, Language.Japanese), StringComparison.Ordinal);
        Assert.Contains("3", EvtxNotes.Texts.Render(note, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenEveryChunkIsDamaged_TellsTheFirstOffsetsAndCountsAll()
    {
        var file = Log([.. Enumerable.Repeat(3, 12)]);
        for (var chunk = 0; chunk < 12; chunk++)
            file[Offsets(file, chunk)[1]] = 0;

        var log = EvtxReaderTests.Read(file);

        var second = Offsets(Log(3), 0)[1];
        Assert.Equal(24, log.Records.Count);
        Assert.Equal(
            [
                EvtxNotes.ChecksumsWrong(EvtxPlaces.At(Enumerable.Range(0, 12).Select(static chunk => FirstChunk + ((long)chunk * ChunkSize)))),
                EvtxNotes.RecordsDamaged(12, EvtxPlaces.At(Enumerable.Range(0, 12).Select(chunk => second + ((long)chunk * ChunkSize)))),
            ],
            log.Quality.Notes);
        Assert.EndsWith(", …", log.Quality.Notes[0].Arguments[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenSpaceForMoreChunksFollows_SeesNoDamage()
    {
        var log = EvtxReaderTests.Read([.. Log(10), .. new byte[3 * ChunkSize]]);

        Assert.Equal(10, log.Records.Count);
        Assert.Empty(log.Coverage.Gaps);
        Assert.Empty(log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenCutInsideAChunk_ReadsTheWholeRecordsOfIt()
    {
        var file = Log(10, 10);
        var end = Offsets(file, 1)[6] + 20;

        var log = EvtxReaderTests.Read(file[..end]);

        Assert.Equal(Ids(1, 16), IdsOf(log));
        Assert.Equal([new(TimeOf(16), null, CoverageGapReason.Truncated, 4)], log.Coverage.Gaps);
        Assert.True(log.Quality.Truncated);
        Assert.Contains(EvtxNotes.Cut(0, end), log.Quality.Notes);
        Assert.Contains(EvtxNotes.RecordsDamaged(4, EvtxPlaces.At(end - 20)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenCutBetweenChunks_KnowsItFromTheHeader()
    {
        var log = EvtxReaderTests.Read(Log(10, 10, 10)[..(FirstChunk + ChunkSize)]);

        Assert.Equal(10, log.Records.Count);
        Assert.True(log.Quality.Truncated);
        Assert.Contains(EvtxNotes.Cut(2, FirstChunk + ChunkSize), log.Quality.Notes);
        Assert.Equal([new(TimeOf(10), null, CoverageGapReason.Truncated, 0)], log.Coverage.Gaps);
    }

    [Fact]
    public void Read_WhenCutLogFollowsALongerOne_TakesNothingOfTheChunkBefore()
    {
        // The records of the second chunk end before those of the first, which is what a reused buffer would still hold.
        var file = Log(40, 2);
        var log = EvtxReaderTests.Read(file[..(Offsets(file, 1)[1] + 200)]);

        Assert.Equal(Ids(1, 41), IdsOf(log));
    }

    [Fact]
    public void Read_WhenRecordsAreBehindTheFreeSpace_TakesOnlyThoseThatGoOn()
    {
        var file = Log(10);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(FirstChunk + FreeSpaceField), Offsets(file, 0)[4] - FirstChunk);

        Assert.Equal(Ids(1, 10), IdsOf(EvtxReaderTests.Read(file)));
    }

    [Fact]
    public void Read_WhenStaleRecordsAreBehindTheFreeSpace_LeavesThemOut()
    {
        var file = Log(10);
        var offsets = Offsets(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(FirstChunk + FreeSpaceField), offsets[4] - FirstChunk);
        for (var i = 4; i < 10; i++)
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + 8), i - 1);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Ids(1, 4), IdsOf(log));
        Assert.Contains(EvtxNotes.RecordsStale(6), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenStaleRecordHasTheNextIdButIsOlder_LeavesItOut()
    {
        var file = Log(10);
        var offsets = Offsets(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(FirstChunk + FreeSpaceField), offsets[4] - FirstChunk);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[4] + 16), EvtxReaderTests.Start.AddDays(-3).ToFileTime());

        Assert.Equal(Ids(1, 4), IdsOf(EvtxReaderTests.Read(file)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(27)]
    [InlineData(70_000)]
    [InlineData(-1)]
    public void Read_WhenARecordHasNoUsableSize_GoesOnAtTheNext(int size)
    {
        var file = Log(10);
        var fourth = Offsets(file, 0)[3];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(fourth + 4), size);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([.. Ids(1, 3), .. Ids(5, 10)], IdsOf(log));
        Assert.Equal([new(TimeOf(3), TimeOf(5), CoverageGapReason.Damage, 1)], log.Coverage.Gaps);
        Assert.Equal(1, log.Quality.Lost);
        Assert.Contains(EvtxNotes.RecordsDamaged(1, EvtxPlaces.At(fourth)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenFirstRecordIsDamaged_GoesOnAtTheSecond()
    {
        var file = Log(10);
        file[FirstChunk + 512] = 0;

        // The first record holds the definition, which is still there: the second one is whole.
        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Ids(2, 10), IdsOf(log));
        Assert.Equal([new(null, TimeOf(2), CoverageGapReason.Damage, 0)], log.Coverage.Gaps);
        Assert.Equal(1, log.Quality.Lost);
        Assert.Contains(EvtxNotes.RecordsDamaged(1, EvtxPlaces.At(FirstChunk + 512)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenLastRecordHasNoSizeCopy_IsNoEvent()
    {
        var file = Log(10);
        var last = Offsets(file, 0)[9];
        file.AsSpan(last + 24, ChunkSize - (last - FirstChunk) - 24).Clear();

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Ids(1, 9), IdsOf(log));
        Assert.Equal([new(TimeOf(9), null, CoverageGapReason.Damage, 1)], log.Coverage.Gaps);
        Assert.Contains(EvtxNotes.RecordsDamaged(1, EvtxPlaces.At(last)), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenContentIsZero_CountsTheRecordAsLost()
    {
        var file = Log(10);
        var offsets = Offsets(file, 0);
        file.AsSpan(offsets[5] + 24, offsets[6] - offsets[5] - 28).Clear();

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([.. Ids(1, 5), .. Ids(7, 10)], IdsOf(log));
        Assert.Equal([new(TimeOf(5), TimeOf(7), CoverageGapReason.Damage, 1)], log.Coverage.Gaps);
        Assert.Contains(EvtxNotes.RecordsUnreadable(EvtxPlaces.At(offsets[5])), log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenADefinitionIsLost_GivesTheRecordsWithoutTheirNames()
    {
        var bytes = File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[..(FirstChunk + ChunkSize)];
        var whole = EvtxReaderTests.Read(bytes);
        var offsets = Offsets(bytes, 0).ToDictionary(offset => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(offset + 8)));
        var first = FirstChunk + 512;
        var firstId = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(first + 8));
        bytes.AsSpan(first, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(first + 4))).Fill(0xEE);

        var log = EvtxReaderTests.Read(bytes);

        // The definition that the first record brings is used by others behind it.
        Assert.Equal(IdsOf(whole).Where(id => id != firstId), IdsOf(log));
        var without = log.Records.Where(static r => r.Value.Provider.Length == 0).Select(static r => r.Value).ToList();
        Assert.NotEmpty(without);
        Assert.Contains(EvtxNotes.TemplatesLost(EvtxPlaces.At(without.Select(record => (long)offsets[record.RecordId]))), log.Quality.Notes);
        Assert.True(log.Quality.IsDamaged);
        Assert.All(without, record =>
        {
            var before = whole.Records.Single(r => r.Value.RecordId == record.RecordId).Value;
            Assert.Equal((before.TimeUtc, before.EventId, before.Level, before.Qualifiers, before.ProcessId, before.UserSid), (record.TimeUtc, record.EventId, record.Level, record.Qualifiers, record.ProcessId, record.UserSid));
            Assert.Equal(string.Empty, record.Channel);
        });
    }

    [Fact]
    public void Read_WhenChecksumIsWrong_ReadsAllAndSaysSo()
    {
        var file = Log(10, 10);
        file[FirstChunk + 53] ^= 0xFF;

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(20, log.Records.Count);
        Assert.Equal([EvtxNotes.ChecksumsWrong(EvtxPlaces.At(FirstChunk))], log.Quality.Notes);
        Assert.False(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenThereAreNoChecksums_SaysNothing()
    {
        var file = new EvtxWriter("System", "BKSV01") { WithoutChecksums = true }.Add(EvtxReaderTests.Record()).ToArray();

        Assert.Empty(EvtxReaderTests.Read(file).Quality.Notes);
    }

    [Fact]
    public void Read_WhenChunkTablesAreOverwritten_ReadsAll()
    {
        var file = Log(10);
        file.AsSpan(FirstChunk + 128, 384).Fill(0xEE);

        Assert.Equal(10, EvtxReaderTests.Read(file).Records.Count);
    }

    [Fact]
    public void Read_WhenIdsAreMissing_TellsTheGap()
    {
        var file = new EvtxWriter("System", "BKSV01").Add(Numbered(1)).Add(Numbered(2)).Add(Numbered(7)).ToArray();

        var log = EvtxReaderTests.Read(file);

        Assert.Equal([new(TimeOf(2), TimeOf(7), CoverageGapReason.MissingRecordIds, 4)], log.Coverage.Gaps);
        Assert.False(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenTheLogIsARing_FindsNoGapWhereItGoesRound()
    {
        var writer = new EvtxWriter("System", "BKSV01");
        foreach (var number in (int[])[21, 22, 23, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
        {
            if (number == 11)
                writer.EndChunk();
            writer.Add(Numbered(number));
        }

        var log = EvtxReaderTests.Read(writer.ToArray());

        Assert.Equal(Ids(11, 23), IdsOf(log));
        Assert.Empty(log.Coverage.Gaps);
        Assert.Equal((TimeOf(11), TimeOf(23)), (log.Coverage.OldestUtc, log.Coverage.NewestUtc));
    }

    [Theory]
    [InlineData("System", 104, "System", true)]
    [InlineData("System", 104, "Application", false)]
    [InlineData("Security", 1102, "Security", true)]
    public void Read_WhenALogWasCleared_TellsItOnlyOfThatLog(string channel, int id, string cleared, bool isGap)
    {
        var clearing = EvtxReaderTests.Record(50, "Microsoft-Windows-Eventlog", id, new EventDatum("Channel", cleared)) with { RecordId = 8 };
        var file = new EvtxWriter(channel, "BKSV01").Add(Numbered(7)).Add(clearing, new EvtxPayload { UserDataElement = "LogFileCleared" }).ToArray();

        var log = EvtxReaderTests.Read(file, EventSelection.Of());

        Assert.Empty(log.Records);
        CoverageGap[] expected = isGap ? [new(TimeOf(7), clearing.TimeUtc, CoverageGapReason.Cleared, 0)] : [];
        Assert.Equal(expected, log.Coverage.Gaps);
    }

    private static EventRecord Numbered(int number) =>
        EvtxReaderTests.Record(number, data: [new EventDatum("param1", string.Create(CultureInfo.InvariantCulture, $"service {number}")), new EventDatum("param2", "実行中")]) with { RecordId = number };

    private static DateTimeOffset TimeOf(int number) => Numbered(number).TimeUtc;

    /// <summary>A log with that many records in each of its chunks; ids from 1.</summary>
    private static byte[] Log(params int[] recordsPerChunk)
    {
        var writer = new EvtxWriter("System", "BKSV01");
        var number = 0;
        foreach (var records in recordsPerChunk)
        {
            for (var i = 0; i < records; i++)
                writer.Add(Numbered(++number));
            writer.EndChunk();
        }

        return writer.ToArray();
    }

    /// <summary>Offsets in the file of the records of a chunk.</summary>
    private static List<int> Offsets(byte[] file, int chunk)
    {
        var start = FirstChunk + (chunk * ChunkSize);
        var free = start + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(start + FreeSpaceField));
        var offsets = new List<int>();
        for (var offset = start + 512; offset < free; offset += BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + 4)))
            offsets.Add(offset);
        return offsets;
    }

    private static IEnumerable<long> IdsOf(EventLog log) => log.Records.Select(static record => record.Value.RecordId);

    private static IEnumerable<long> Ids(int first, int last) => Enumerable.Range(first, last - first + 1).Select(static id => (long)id);
}
