using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>A step through a chunk, as far as the coverage of the log needs it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChunkStep
{
    private ChunkStep(ChunkStepKind kind) => Kind = kind;

    /// <summary>What was met.</summary>
    public ChunkStepKind Kind { get; }

    /// <summary>First id of a run.</summary>
    public long FirstId { get; private init; }

    /// <summary>Last id of a run.</summary>
    public long LastId { get; init; }

    /// <summary>Time of the first record of a run.</summary>
    public DateTimeOffset FirstTime { get; private init; }

    /// <summary>Time of the last record of a run; of a clearing, that of the record before it in the file.</summary>
    public DateTimeOffset LastTime { get; init; }

    /// <summary>False for a clearing that is the first record of its chunk, so that the chunk before tells the time.</summary>
    public bool HasTime { get; private init; }

    /// <summary>Why something is missing.</summary>
    public CoverageGapReason Reason { get; private init; }

    /// <summary>Records known to be lost; 0 when unknown.</summary>
    public long Lost { get; private init; }

    /// <summary>A record that begins a run.</summary>
    public static ChunkStep Run(long id, DateTimeOffset time) =>
        new(ChunkStepKind.Run) { FirstId = id, LastId = id, FirstTime = time, LastTime = time, HasTime = true };

    /// <summary>Something is missing.</summary>
    public static ChunkStep Break(CoverageGapReason reason, long lost) => new(ChunkStepKind.Break) { Reason = reason, Lost = lost };

    /// <summary>The log was cleared.</summary>
    public static ChunkStep Clearing(DateTimeOffset? before) => new(ChunkStepKind.Clearing) { HasTime = before is not null, LastTime = before ?? default };
}
