namespace ArcBundle.Analyzer.Causes;

/// <summary>A side of the broken connection.</summary>
internal enum Side
{
    /// <summary>The host with the client agent.</summary>
    Agent,

    /// <summary>The backup server.</summary>
    Server,
}
