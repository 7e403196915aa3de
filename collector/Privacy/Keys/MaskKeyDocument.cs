namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>A key file: what stays with the customer, makes the same pseudonyms on another host, and turns pseudonyms back into names.</summary>
internal sealed record MaskKeyDocument
{
    /// <summary>Name and version of the form.</summary>
    public const string SchemaName = "arcbundle.mask-key/1";

    /// <summary><see cref="SchemaName"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>What the file is and that it must not be sent, in both languages.</summary>
    public IReadOnlyList<string> Warning { get; init; } = [];

    /// <summary>The secret in base64, <see cref="MaskSecret.Size"/> bytes.</summary>
    public required string Secret { get; init; }

    /// <summary>What was masked, in the words of <c>--mask</c>.</summary>
    public IReadOnlyList<string> Masked { get; init; } = [];

    /// <summary>What each pseudonym stands for.</summary>
    public IReadOnlyDictionary<string, string> Pseudonyms { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
