using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Records of several damages at a time, moved blocks and older uses of a chunk: what is whole and in its place is never hidden by what is not.</summary>
public sealed class EvtxSalvageTests
{
    private const int FirstChunk = 4_096;
    private const int ChunkHeader = 512;
    private const int RecordHeader = 24;
    private const int SizeField = 4;
    private const int IdField = 8;
    private const int TimeField = 16;
    private const int Records = 12;

    [Theory]
    [InlineData(1, 3, new[] { 2 })]
    [InlineData(3, 4, new[] { 2 })]
    [InlineData(4, 6, new[] { 5 })]
    [InlineData(5, 6, new[] { 4 })]
    [InlineData(5, 3, new[] { 6 })]
    [InlineData(8, 2, new[] { 7 })]
    [InlineData(9, 1, new[] { 7, 8 })]
    [InlineData(11, 12, new[] { 9, 10 })]
    [InlineData(12, 11, new[] { 10, 11 })]
    public void Read_WhenADamagedIdIsThatOfAnotherRecordAndTheRowIsBroken_HidesNone(int damaged, int id, int[] lost)
    {
        var file = Log(withoutTemplate: true);
        var whole = EvtxReaderTests.Read(file);
        var offsets = Offsets(file);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[damaged - 1] + IdField), id);
        foreach (var record in lost)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[record - 1] + SizeField), 0);

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Content(whole).Where((_, i) => !lost.Contains(i + 1)), Content(log));
    }

    [Fact]
    public void Read_WhenARecordOfTheSameSizeIsCopiedOverAnother_DoesNotGiveItTheIdOfThatPlace()
    {
        // Service Control Manager 7036 of one service has one size; its values tell its id.
        var file = File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[..(FirstChunk + 65_536)];
        var whole = EvtxReaderTests.Read(file);
        var offsets = Offsets(file);
        var (from, to) = SamePair(file, offsets);
        var lost = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(to + IdField));
        file.AsSpan(from, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(from + SizeField))).CopyTo(file.AsSpan(to));

        var log = EvtxReaderTests.Read(file);

        Assert.Equal(Content(whole).Where(record => record.Id != lost), Content(log));
    }

    [Fact]
    public void Read_WhenABlockWithMoreRecordsIsCopied_KeepsThoseThatStandInTheirPlaces()
    {
        // Records 3 to 9 stand once more behind 5, which breaks the rest; the head of 2 is lost. Definitions tell that the copies are not in their places.
        var file = Log(withoutTemplate: false);
        var whole = EvtxReaderTests.Read(file);
        var offsets = Offsets(file);
        var block = file.AsSpan(offsets[2], offsets[9] - offsets[2]).ToArray();
        block.CopyTo(file.AsSpan(offsets[5] + 128));
        file.AsSpan(offsets[1], 8).Clear();

        var read = Content(EvtxReaderTests.Read(file)).ToList();

        var written = Content(whole).ToList();
        Assert.Equal(written[2..5], read.Where(static record => record.Id is 3 or 4 or 5));
        Assert.All(read.Where(static record => record.Content.Length > 0), record => Assert.Contains(record, written));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhenTheHeaderIsLostWithTheFirstRecord_TakesNothingOfAnOlderUse(bool isSecondLost)
    {
        // 4 records of the latest use, then 8 of an older one. The names of elements, which stand in the first record, are still there.
        var file = Log(withoutTemplate: true);
        var offsets = Offsets(file);
        Renumber(file, offsets, latest: 4);
        file.AsSpan(FirstChunk + 8, ChunkHeader).Clear();
        if (isSecondLost)
            file.AsSpan(offsets[1], 8).Clear();

        Assert.Equal(isSecondLost ? [502, 503] : [501, 502, 503], Content(EvtxReaderTests.Read(file)).Select(static record => record.Id));
    }

    [Fact]
    public void Read_WhenABlockOfAnOlderUseIsCopiedIntoTheUsedPart_LeavesItOut()
    {
        var file = Log(withoutTemplate: true);
        var offsets = Offsets(file);
        Renumber(file, offsets, latest: 6);
        file.AsSpan(offsets[8], offsets[10] - offsets[8]).ToArray().CopyTo(file.AsSpan(offsets[1] + 16));

        Assert.Equal([500, 503, 504, 505], Content(EvtxReaderTests.Read(file)).Select(static record => record.Id));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(512)]
    [InlineData(4_096)]
    public void Read_WhenBytesAreInsertedBeforeTheRecords_TakesTheLatestUseOnly(int inserted)
    {
        var file = Log(withoutTemplate: false);
        var offsets = Offsets(file);
        Renumber(file, offsets, latest: 5);
        byte[] shifted = [.. file[..(FirstChunk + 40)], .. Enumerable.Repeat((byte)0xEE, inserted), .. file[(FirstChunk + 40)..^inserted]];

        var log = EvtxReaderTests.Read(shifted);

        // What their definitions and names say stands elsewhere: most of them cannot be read, but none of the older ones comes in their place.
        Assert.All(log.Records, static record => Assert.InRange(record.Value.RecordId, 500, 504));
        Assert.Equal(5, log.Records.Count + log.Quality.Lost);
    }

    [Fact]
    public void Read_WhenTheFirstIdOfTheHeaderIsDamaged_LosesNothing()
    {
        var file = Log(withoutTemplate: true);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + 24), 9);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Offsets(file)[3] + SizeField), 0);

        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12], Content(EvtxReaderTests.Read(file)).Select(static record => record.Id));
    }

    [Fact]
    public void Read_WhenTheFileIsCutAtTheEndOfARecordBehindDamage_KeepsItsId()
    {
        var file = Log(withoutTemplate: true);
        var offsets = Offsets(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[2] + SizeField), 0);

        Assert.Equal([1, 2, 4], Content(EvtxReaderTests.Read(file[..offsets[4]])).Select(static record => record.Id));
    }

    [Fact]
    public void Read_WhenACopyCoversHalfOfARecord_KeepsTheRecordsBehindIt()
    {
        // The copy of record 2 begins in 5 and ends in 7, behind which nothing of it is.
        var file = Log(withoutTemplate: true);
        var offsets = Offsets(file);
        var copy = file.AsSpan(offsets[1], offsets[2] - offsets[1]).ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[1] + SizeField), 0);
        copy.AsSpan(0, RecordHeader).CopyTo(file.AsSpan(offsets[4] + 64));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[4] + 64 + SizeField), offsets[6] - offsets[4]);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offsets[6] + 64 - 4), offsets[6] - offsets[4]);
        file[offsets[4]] = 0;

        var read = Content(EvtxReaderTests.Read(file)).Select(static record => record.Id).ToList();

        Assert.Contains(6, read);
        Assert.Equal(Enumerable.Range(8, Records - 7).Select(static id => (long)id), read.Where(static id => id > 7));
    }

    [Fact]
    public void Read_WhenTheEndOfAChunkIsThatOfAnotherChunk_LeavesTheForeignRecordsOut()
    {
        var file = File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[..(FirstChunk + (2 * 65_536))];
        var whole = EvtxReaderTests.Read(file);
        file.AsSpan(FirstChunk + 65_536 + 40_700, 24_836).CopyTo(file.AsSpan(FirstChunk + 40_700));

        var log = EvtxReaderTests.Read(file);

        var last = log.Records.Select(static record => record.Value.RecordId).Where(static id => id < 159).Max();
        Assert.InRange(last, 100, 157);
        Assert.Equal(Content(whole).Where(record => record.Id <= last || record.Id >= 159), Content(log));
    }

    /// <summary>The first records get the ids and times of a later use of the chunk.</summary>
    private static void Renumber(byte[] file, List<int> offsets, int latest)
    {
        for (var i = 0; i < latest; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + IdField), 500 + i);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(offsets[i] + TimeField), EvtxReaderTests.Start.AddDays(3).ToFileTime());
        }

        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + 24), 500);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(FirstChunk + 32), 499 + latest);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(FirstChunk + 48), offsets[latest] - FirstChunk);
    }

    /// <summary>Two records of one size, far from each other, that bring no definition with them.</summary>
    private static (int From, int To) SamePair(byte[] file, List<int> offsets)
    {
        var small = offsets.Where(offset => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + SizeField)) < 300)
            .GroupBy(offset => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + SizeField)))
            .First(static group => group.Count() > 8)
            .ToList();
        return (small[^1], small[2]);
    }

    /// <summary>Records that brought their definitions, copied over others before it: the definitions tell that the copy is one.</summary>
    [Fact]
    public void Read_WhenRecordsWithDefinitionsWereCopied_TakesTheRecordsInTheirPlaces()
    {
        var file = File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[..(FirstChunk + 65_536)];
        var whole = Content(EvtxReaderTests.Read(file));
        file.AsSpan(0x39A0, 4_000).CopyTo(file.AsSpan(0x2E50));

        // Record 26 and others need definitions that were overwritten.
        Assert.Equal(whole.Where(static record => record.Id is 24 or 25), Content(EvtxReaderTests.Read(file)).Where(static record => record.Id is 24 or 25));
    }

    private static byte[] Log(bool withoutTemplate)
    {
        var writer = new EvtxWriter("System", "BKSV01");
        for (var i = 1; i <= Records; i++)
        {
            var text = new EventDatum(string.Create(CultureInfo.InvariantCulture, $"param{i}"), string.Create(CultureInfo.InvariantCulture, $"サービス {i:D2}"));
            writer.Add(EvtxReaderTests.Record(i, data: [text]) with { RecordId = i, Qualifiers = i % 2 == 0 ? 0 : null }, new EvtxPayload { WithoutTemplate = withoutTemplate });
        }

        return writer.ToArray();
    }

    private static List<int> Offsets(byte[] file)
    {
        var free = FirstChunk + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(FirstChunk + 48));
        var offsets = new List<int>();
        for (var offset = FirstChunk + ChunkHeader; offset < free; offset += BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset + SizeField)))
            offsets.Add(offset);
        return offsets;
    }

    private static IEnumerable<(long Id, string Content)> Content(EventLog log) =>
        log.Records.Select(static record => (record.Value.RecordId, string.Join('|', record.Value.Data.Select(static datum => datum.Value)))).OrderBy(static record => record.RecordId);
}
