namespace ArcBundle.Collector.Packing;

/// <summary>Where the support key comes from that a bundle is encrypted to.</summary>
internal enum KeyOrigin
{
    /// <summary>There is none: the bundle is plain.</summary>
    None,

    /// <summary>The user gave it on the command line.</summary>
    CommandLine,

    /// <summary>It lies beside the program.</summary>
    BesideProgram,

    /// <summary>It was built into the program.</summary>
    BuiltIn,
}
