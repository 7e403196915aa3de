namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Names of <see cref="SkipReason"/> in the index and in text keys.</summary>
internal static class SkipReasonNames
{
    /// <summary>The stable name.</summary>
    public static string ToName(this SkipReason reason) => reason switch
    {
        SkipReason.Link => "link",
        SkipReason.Denied => "denied",
        SkipReason.Unreadable => "unreadable",
        SkipReason.TooLarge => "too-large",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The reason of a name; null for a name that is none.</summary>
    public static SkipReason? Parse(string? name) => name switch
    {
        "link" => SkipReason.Link,
        "denied" => SkipReason.Denied,
        "unreadable" => SkipReason.Unreadable,
        "too-large" => SkipReason.TooLarge,
        _ => null,
    };
}
