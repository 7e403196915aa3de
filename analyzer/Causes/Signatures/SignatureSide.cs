namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>On whose host a signature looks: <c>side</c> of a signature file.</summary>
internal enum SignatureSide
{
    /// <summary><c>agent</c>.</summary>
    Agent,

    /// <summary><c>server</c>.</summary>
    Server,

    /// <summary><c>any</c>: on both.</summary>
    Any,
}
