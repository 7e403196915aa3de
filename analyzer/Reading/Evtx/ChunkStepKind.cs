namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What a step through a chunk met.</summary>
internal enum ChunkStepKind
{
    /// <summary>Records with consecutive ids.</summary>
    Run,

    /// <summary>Something is missing.</summary>
    Break,

    /// <summary>The record before tells that the log was cleared.</summary>
    Clearing,
}
