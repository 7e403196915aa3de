namespace ArcBundle.Analyzer.Intake;

/// <summary>What the first bytes of a file say about how to open it.</summary>
internal enum FileForm
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>A zip, or what is left of one.</summary>
    Zip,

    /// <summary>A packed form that is not opened here.</summary>
    OtherArchive,

    /// <summary>A part of a split bundle.</summary>
    Part,

    /// <summary>An encrypted bundle.</summary>
    Encrypted,

    /// <summary>Anything else: one piece of evidence.</summary>
    Plain,
}
