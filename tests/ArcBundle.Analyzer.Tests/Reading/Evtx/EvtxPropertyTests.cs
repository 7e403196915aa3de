using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Whatever the bytes: no exception, an end, and no record that was not written.</summary>
public sealed class EvtxPropertyTests
{
    private static readonly byte[][] Tokens =
        [[0x0F, 1, 1, 0], [1], [2], [3], [4], [5, 1], [6], [7], [8], [9], [10], [11], [12, 1], [13], [14], [0x41], [0x45], [0x46]];

    private static readonly byte[] Log = MakeLog();
    private static readonly HashSet<string> Written = [.. Render(EvtxReaderTests.Read(Log))];

    [Fact]
    public void Read_WhenCutAnywhere_GivesASubset() =>
        Gen.Int[0, Log.Length - 1].Sample(length => Render(EvtxReaderTests.Read(Log[..length])).All(Written.Contains), iter: 200);

    [Fact]
    public void Read_WhenCutInsideARecord_GivesEveryRecordBeforeIt()
    {
        var counts = Enumerable.Range(0, 64).Select(step => EvtxReaderTests.Read(Log[..(5_000 + (step * 1_021))]).Records.Count).ToList();

        Assert.Equal(counts.Order(), counts);
        Assert.True(counts[^1] > counts[0]);
    }

    [Fact]
    public void Read_WhenBytesAreFlipped_GivesNoMoreRecordsThanWereWritten() =>
        Gen.Select(Gen.Int[0, Log.Length - 1], Gen.Byte[1, 255]).Array[1, 40].Sample(
            flips =>
            {
                var damaged = (byte[])Log.Clone();
                foreach (var (offset, mask) in flips)
                    damaged[offset] ^= mask;
                var log = EvtxReaderTests.Read(damaged);
                return log.Records.Count <= Written.Count && log.Coverage.Records == log.Records.Count;
            },
            iter: 200);

    [Fact]
    public void Read_WhenARangeIsOverwritten_GivesOnlyWrittenRecordsBeforeIt() =>
        Gen.Select(Gen.Int[4_096, Log.Length - 1], Gen.Int[1, 9_000], Gen.Byte).Sample(
            (offset, length, value) =>
            {
                var damaged = (byte[])Log.Clone();
                damaged.AsSpan(offset, Math.Min(length, damaged.Length - offset)).Fill(value);
                return EvtxReaderTests.Read(damaged).Records.Count <= Written.Count;
            },
            iter: 200);

    [Fact]
    public void Read_WhenGarbage_Ends() =>
        Gen.Byte.Array[0, 20_000].Sample(static bytes => EvtxReaderTests.Read(bytes).Records.Count == 0, iter: 200);

    /// <summary>Sound frames around random tokens: what the parser makes of them must end and must not throw.</summary>
    [Fact]
    public void Read_WhenContentIsRandomTokens_Ends()
    {
        var token = Gen.OneOf(
            Gen.OneOf(Tokens.Select(Gen.Const).ToArray()),
            Gen.Byte.Array[1, 4],
            Gen.Int[500, 900].Select(BitConverter.GetBytes));
        token.Array[1, 200].Array[1, 8].Sample(
            static contents =>
            {
                var chunk = new EvtxChunkWriter();
                var id = 0;
                foreach (var content in contents)
                    Assert.True(chunk.TryAdd(++id, EvtxReaderTests.Start, writer => writer.Bytes([.. content.SelectMany(static part => part)])));
                var log = EvtxReaderTests.Read([.. new byte[4_096], .. chunk.Close(1, withoutChecksums: false)]);
                return log.Records.Count + log.Quality.Lost >= id;
            },
            iter: 200);
    }

    private static byte[] MakeLog()
    {
        var writer = new EvtxWriter("System", "BKSV01.example.test");
        for (var i = 1; i <= 260; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var record = EvtxReaderTests.Record(i, "Provider " + number[^1], i, new EventDatum(i % 3 == 0 ? null : "param1", "値 " + number), new EventDatum(i % 3 == 0 ? null : "param2", number));
            writer.Add(record with { Binary = i % 5 == 0 ? new byte[i] : default, UserSid = i % 7 == 0 ? "S-1-5-18" : null }, new EvtxPayload { WithoutTemplate = i % 4 == 0 });
        }

        return writer.ToArray();
    }

    private static IEnumerable<string> Render(EventLog log) =>
        log.Records.Select(static record => string.Join('|', [
            record.Value.ToString(),
            record.Origin.Quote,
            .. record.Value.Data.Select(static datum => $"{datum.Name}={datum.Value}"),
            Convert.ToHexString(record.Value.Binary.Span)]));
}
