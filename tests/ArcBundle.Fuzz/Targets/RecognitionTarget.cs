using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Recognition by content, on inputs of all forms.</summary>
internal sealed class RecognitionTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "recognition";

    /// <inheritdoc/>
    public override bool IsBinary => false;

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var form = EvidenceRecogniser.Recognise(input);
        FuzzViolationException.Unless(Enum.IsDefined(form), $"form {(int)form} is none");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. FuzzTargets.All.Where(static target => !target.IsBinary && target is not RecognitionTarget).SelectMany(static target => target.Seeds)];
}
