using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading;

/// <summary>What a reader could not read, and what it did to read the rest. Readers never throw on bad input; they tell here.</summary>
internal sealed record DataQuality
{
    /// <summary>Nothing wrong.</summary>
    public static DataQuality Whole { get; } = new();

    /// <summary>Units read: lines, records or frames.</summary>
    public long Read { get; init; }

    /// <summary>Units that did not have the expected form and were passed over.</summary>
    public long Skipped { get; init; }

    /// <summary>Units known to be lost to damage.</summary>
    public long Lost { get; init; }

    /// <summary>True when the input ends before its own end: cut, or past a reader's limit.</summary>
    public bool Truncated { get; init; }

    /// <summary>Name of the encoding that text was read with, for example <c>shift_jis</c>; null for binary input.</summary>
    public string? Encoding { get; init; }

    /// <summary>Bytes that the encoding could not decode and that stand as U+FFFD.</summary>
    public long UndecodableBytes { get; init; }

    /// <summary>True when the day/month order of dates could not be settled.</summary>
    public bool AmbiguousDates { get; init; }

    /// <summary>What else is to be told, in the order found; bounded by the reader.</summary>
    public IReadOnlyList<Message> Notes { get; init; } = [];

    /// <summary>True when something recognised could not be read whole: the reason for exit code 1.</summary>
    public bool IsDamaged => Truncated || Lost > 0;
}
