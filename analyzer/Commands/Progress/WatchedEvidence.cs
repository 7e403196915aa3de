using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>Counts how much of the evidence has been read. An entry that is read again counts once.</summary>
/// <param name="total">Bytes of all entries.</param>
/// <param name="tell">Is told the bytes read and those there are.</param>
internal sealed class WatchedEvidence(long total, Action<long, long> tell)
{
    private long _done;

    /// <summary>The evidence of a host, whose reading is counted.</summary>
    public HostEvidence Watch(HostEvidence evidence) => evidence with { Entries = [.. evidence.Entries.Select(Watch)] };

    private EvidenceEntry Watch(EvidenceEntry entry)
    {
        var counted = 0L;
        return entry with
        {
            Content = () => new WatchedStream(entry.Content(), position =>
            {
                var before = Interlocked.Read(ref counted);
                if (position <= before || Interlocked.CompareExchange(ref counted, position, before) != before)
                    return;
                tell(Interlocked.Add(ref _done, position - before), total);
            }),
        };
    }
}
