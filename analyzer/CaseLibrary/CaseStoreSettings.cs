namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What a <see cref="CaseStore"/> needs from outside.</summary>
internal sealed record CaseStoreSettings
{
    /// <summary>The clock of custody entries.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Machine and user of custody entries.</summary>
    public required Station Station { get; init; }

    /// <summary>Reads whom a bundle came from; null for what is no bundle or cannot be read. Must not throw on bad input.</summary>
    public required Func<string, BundleIdentity?> Identify { get; init; }

    /// <summary>Whether the index is opened in a way that cannot write, whatever is asked for.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Is told how many bytes of the evidence that an action copies or checks are done, and how many there are.</summary>
    public Action<long, long> Told { get; init; } = static (_, _) => { };

    /// <summary>Bounds of attaching.</summary>
    public AttachLimits Limits { get; init; } = new();

    /// <summary>Steps of the index's schema.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = Migration.All;
}
