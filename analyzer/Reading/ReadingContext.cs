namespace ArcBundle.Analyzer.Reading;

/// <summary>What is known about the host an entry came from, so that a reader need not guess.</summary>
internal sealed record ReadingContext
{
    /// <summary>Nothing known.</summary>
    public static ReadingContext Unknown { get; } = new();

    /// <summary>The host's time zone; null when unknown. Local times of day are kept as they are then.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Code pages the collector recorded on the host, most likely first (console, OEM, ANSI); empty when unknown.</summary>
    public IReadOnlyList<int> CodePages { get; init; } = [];

    /// <summary>Encoding of the entry, when the whole of it was surveyed before (<see cref="Text.EncodingSurvey"/>); null when the reader judges itself.</summary>
    public Text.DetectedEncoding? Encoding { get; init; }

    /// <summary>The host's day/month order, from its culture or the user's option; null when unknown.</summary>
    public DateOrder? DateOrder { get; init; }
}
