using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>A shadow storage association whose lines are still coming.</summary>
internal sealed class StorageDraft(VssVolume volume, TextLine line)
{
    private const int Sizes = 3;

    private readonly List<VssSize> _sizes = [];

    /// <summary>Line of the first volume.</summary>
    public long Line => line.Number;

    /// <summary>The volume that holds the differences; null before its line.</summary>
    public VssVolume? Storage { get; private set; }

    /// <summary>The lines taken, for the pointer.</summary>
    public string Quote { get; private set; } = line.Text.Trim();

    /// <summary>True when both volumes and exactly three sizes were read.</summary>
    public bool IsComplete => Storage is not null && _sizes.Count == Sizes;

    /// <summary>Takes the second volume.</summary>
    public void SetStorage(VssVolume storage, TextLine from)
    {
        Storage = storage;
        Quote += " / " + from.Text.Trim();
    }

    /// <summary>Takes a size; more than three are kept out of count and make the sizes unknown.</summary>
    public void Add(VssSize size, TextLine from)
    {
        if (_sizes.Count > Sizes)
            return;
        _sizes.Add(size);
        Quote += " / " + from.Text.Trim();
    }

    /// <summary>The association; null without both volumes, when nothing tells which of them is which.</summary>
    public ShadowStorage? ToFact() => Storage is not { } storage ? null
        : IsComplete ? new(volume, storage, _sizes[0], _sizes[1], _sizes[2])
        : new(volume, storage, null, null, null);
}
