using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Commands;

/// <summary>What a run of the program has around it: streams, clock, the way to stop it, and the host it runs on.</summary>
internal sealed record CollectorSession
{
    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public required TextReader Input { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Cancelled by Ctrl+C and the like.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Carries the collection out so that the system does not end the process in its middle.</summary>
    public Func<Func<RunResult>, RunResult> Protect { get; init; } = static run => run();

    /// <summary>The running system as a host; null where it is not Windows.</summary>
    public Func<TimeProvider, IEvidenceHost?> LiveHost { get; init; } = static time => OperatingSystem.IsWindows() ? new LiveHost(time) : null;

    /// <summary>Bytes that may be written to the disk of a folder; null when the system does not tell.</summary>
    public Func<string, long?> Spare { get; init; } = SpareRoom.Of;

    /// <summary>Bounds on what is taken.</summary>
    public CollectionLimits Limits { get; init; } = new();

    /// <summary>The folder that the program was started from; null when nothing beside it is to be used.</summary>
    public string? ProgramFolder { get; init; }

    /// <summary>Text of the support key that was built into the program; null without one.</summary>
    public string? BuiltInKey { get; init; } = Packing.BuiltInKey.TextOf(typeof(CollectorSession).Assembly);

    /// <summary>Whether the console window closes with this program, so that its last words would not be read.</summary>
    public bool OwnsWindow { get; init; }
}
