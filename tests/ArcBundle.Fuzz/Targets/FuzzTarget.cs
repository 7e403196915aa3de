using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>
/// One reader under attack. A new reader is attacked by adding one class that derives from this: <see cref="FuzzTargets"/> finds it. The
/// constructor takes no arguments; seeds are made once.
/// </summary>
internal abstract class FuzzTarget
{
    private readonly Lazy<IReadOnlyList<FuzzSeed>> _seeds;

    /// <summary>A target.</summary>
    protected FuzzTarget() => _seeds = new(MakeSeeds);

    /// <summary>Short name, for filters and summaries.</summary>
    public abstract string Name { get; }

    /// <summary>The forms of evidence that the reader reads, for inputs that recognition chose; empty for a reader that is not chosen by content.</summary>
    public virtual IReadOnlyList<EvidenceForm> Forms => [];

    /// <summary>True for a format of bytes, false for text.</summary>
    public abstract bool IsBinary { get; }

    /// <summary>Sound inputs, at least one, in a fixed order.</summary>
    public IReadOnlyList<FuzzSeed> Seeds => _seeds.Value;

    /// <summary>Bytes that reading an input of that length may allocate on the reading thread.</summary>
    public virtual long MostAllocated(int length) => (8L << 20) + (200L * length);

    /// <summary>Mutates a seed.</summary>
    public virtual byte[] Mutate(FuzzSeed seed, ref CaseRandom random) =>
        IsBinary ? BinaryMutator.Mutate(seed, ref random) : TextMutator.Mutate(seed, random.Of(Seeds), ref random);

    /// <summary>Reads bytes and judges what came of it.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="seed">The seed they were made of; null when nothing is known of them.</param>
    /// <exception cref="FuzzViolationException">The reader gave what it must not, or lost what it must not.</exception>
    public abstract void Run(byte[] input, FuzzSeed? seed);

    /// <summary>Makes the seeds.</summary>
    protected abstract IReadOnlyList<FuzzSeed> MakeSeeds();
}
