using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// Reads one item. A probe knows neither causes nor the bundle's layout; it may throw: the run turns what escapes into an outcome.
/// </summary>
/// <param name="item">The item it reads.</param>
internal abstract class Probe(ItemId item)
{
    /// <summary>The item it reads.</summary>
    public ItemId Item { get; } = item;

    /// <summary>The item's own time limit, within the run's deadline.</summary>
    public virtual TimeSpan Limit => TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long it may take to end once it was told to stop, before it is left behind; null for the run's own measure. More is for a probe
    /// that has to undo something on the host first.
    /// </summary>
    public virtual TimeSpan? Grace => null;

    /// <summary>
    /// How long it may go without reading or writing anything before it is given up, within its <see cref="Limit"/>: a disk or share that
    /// has gone answers nothing for ever. Null for a probe that may be silent all the time, such as one that waits for a program.
    /// </summary>
    public virtual TimeSpan? Patience => TimeSpan.FromSeconds(20);

    /// <summary>Whether it compares two moments, so that <see cref="SeeFirstMoment"/> is called at the start of the run.</summary>
    public virtual bool SeesFirstMoment => false;

    /// <summary>Sees the first of the two moments that it compares; writes nothing. The second one is <see cref="Collect"/>.</summary>
    /// <param name="host">The host.</param>
    /// <param name="time">The clock.</param>
    /// <param name="token">Cancelled when it takes too long.</param>
    public virtual void SeeFirstMoment(IEvidenceHost host, TimeProvider time, CancellationToken token)
    {
    }

    /// <summary>What it would read. Must be quick and write nothing.</summary>
    public abstract Outlook Look(IEvidenceHost host);

    /// <summary>Reads it into the bundle.</summary>
    /// <exception cref="OperationCanceledException">The run's token was cancelled; what was written so far stays.</exception>
    public abstract ProbeResult Collect(ProbeRun run);
}
