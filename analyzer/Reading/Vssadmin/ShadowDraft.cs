using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>A shadow copy whose lines are still coming: device, two machines, quoted provider, type, attributes.</summary>
internal sealed class ShadowDraft(Guid? setId, string? createdText, Guid id, VssVolume original, TextLine line)
{
    private string? _device;
    private string? _originatingMachine;
    private string? _serviceMachine;
    private string? _provider;
    private string? _type;
    private string? _attributes;

    /// <summary>Set of the copy.</summary>
    public Guid? SetId => setId;

    /// <summary>Line of the volume.</summary>
    public long Line => line.Number;

    /// <summary>The lines that tell the copy, for the pointer.</summary>
    public string Quote => $"{id:B} / {line.Text.Trim()} / {_device} / {createdText}";

    /// <summary>True when the last line of the block was read.</summary>
    public bool HasAttributes => _attributes is not null;

    /// <summary>Takes the next line of the block; false when it has no place in it.</summary>
    public bool TryTake(string text)
    {
        if (VssLine.AfterColon(text) is not { } value)
            return false;
        if (value.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase))
            return Set(ref _device, value);
        if (VssLine.QuotedName(text) is { } provider)
            return Set(ref _provider, provider);
        return _provider is null
            ? _device is not null && (Set(ref _originatingMachine, value) || Set(ref _serviceMachine, value))
            : Set(ref _type, value) || Set(ref _attributes, value);
    }

    /// <summary>The copy.</summary>
    /// <param name="created">When its set was created, local time; null when that cannot be told.</param>
    public ShadowCopy ToFact(DateTime? created) =>
        new(setId, createdText, created, id, original, _device, _originatingMachine, _serviceMachine, _provider, _type, _attributes);

    private static bool Set(ref string? field, string value)
    {
        if (field is not null)
            return false;
        field = value;
        return true;
    }
}
