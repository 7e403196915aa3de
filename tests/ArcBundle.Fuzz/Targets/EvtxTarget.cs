using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz.Targets;

/// <summary>
/// Event logs. Every record whose bytes are untouched, its definitions and the chunk header's facts included, is returned with the same
/// values; what is returned besides stands where bytes were touched.
/// </summary>
internal sealed class EvtxTarget : FuzzTarget
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override string Name => "evtx";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.EventLogFile];

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var log = EvtxReader.Read(new MemoryStream(input, writable: false), "fuzz.evtx", null, CancellationToken.None);
        FuzzViolationException.Unless(log.Coverage.Records == log.Records.Count, $"{log.Records.Count} records were given and {log.Coverage.Records} counted");
        if (seed is EvtxSeed known)
            Judge(input, known, log);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds()
    {
        List<FuzzSeed> small = [EvtxSeed.Of("two chunks of all kinds", MakeLog(twoChunks: true)), EvtxSeed.Of("one chunk", MakeLog(twoChunks: false)), .. SampleSeeds.Evtx()];

        // Full chunks cost ten times as much: one case in 19 is made of them.
        return [.. small, .. small, .. small, .. SampleSeeds.FullEvtx()];
    }

    private static void Judge(byte[] input, EvtxSeed seed, EventLog log)
    {
        // What decoding may cost is limited per chunk; a chunk that comes to it says so.
        if (log.Quality.Notes.Any(static note => note.Key == "evtx.decoding-limit"))
            return;
        var given = log.Records.ToLookup(static record => record.Value.RecordId, static record => record.Value);
        foreach (var (id, expected) in seed.Records)
        {
            if (!given[id].Any(expected.IsSame) && expected.IsUntouched(seed, input))
                throw new FuzzViolationException(FormattableString.Invariant($"record {id} is untouched and was {(given[id].Any() ? "changed" : "lost")}"));
        }

        var others = log.Records.Select(static record => record.Value).Where(record => !seed.Records.TryGetValue(record.RecordId, out var expected) || !expected.IsSame(record)).ToList();
        var touched = seed.Records.Values.Count(expected => !expected.IsUntouched(seed, input));
        if (others.Count > touched)
            others.RemoveAll(record => seed.Records.TryGetValue(record.RecordId, out var expected) && expected.IsCopied(seed, input));
        var different = others.Select(static record => record with { Data = [], Binary = default }).Distinct().Count();
        FuzzViolationException.Unless(different <= touched, $"{different} records that were not written are returned, and only {touched} records were touched");
    }

    private static byte[] MakeLog(bool twoChunks)
    {
        var writer = new EvtxWriter("Application", "BKSV01.example.test");
        for (var i = 1; i <= 18; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var record = new EventRecord { RecordId = i, TimeUtc = Start.AddSeconds(i), Provider = "Provider " + number[^1], EventId = 7_000 + i, Level = i % 5 };
            var text = new EventDatum(i % 3 == 0 ? null : "param1", "値 " + number);
            writer.Add(
                (i % 6) switch
                {
                    0 => record with { Data = [text, new EventDatum(null, "0x80070005")], Binary = Encoding.ASCII.GetBytes("- PID: " + number) },
                    1 => record with { Data = [text, new EventDatum("param2", number)], UserSid = "S-1-5-18", ProcessId = 400 + i },
                    2 => record with { Data = [new EventDatum("Detail", "詳細 " + number)] },
                    3 => record with { Data = [text], Binary = new byte[] { 0x56, 0, 0x53, 0 } },
                    4 => record with { Data = [new EventDatum("Channel", "System"), new EventDatum("BackupPath", @"C:\log.evtx")] },
                    _ => record,
                },
                (i % 6) switch
                {
                    2 => new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" },
                    3 => new EvtxPayload { WithoutTemplate = true },
                    4 => new EvtxPayload { UserDataElement = "LogFileCleared" },
                    _ => new EvtxPayload(),
                });
            if (twoChunks && i == 9)
                writer.EndChunk();
        }

        return writer.ToArray();
    }
}
