namespace ArcBundle.Collector.Probes;

/// <summary>One registry key, opened for reading.</summary>
internal interface IRegistryKey : IDisposable
{
    /// <summary>When anything in the key was last written; null when not told.</summary>
    DateTimeOffset? LastWriteUtc { get; }

    /// <summary>Names of the subkeys.</summary>
    IReadOnlyList<string> SubKeyNames();

    /// <summary>The values.</summary>
    IReadOnlyList<RegistryValue> Values();

    /// <summary>Opens a subkey; null when it does not exist (any more).</summary>
    /// <exception cref="UnauthorizedAccessException">The key may not be read.</exception>
    IRegistryKey? Open(string name);
}
