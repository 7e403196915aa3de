using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Logs;

/// <summary>A line of the product's logs, before it is worded.</summary>
/// <param name="At">When, true time.</param>
/// <param name="Kind">What it tells.</param>
internal sealed record LogLine(DateTimeOffset At, LogKind Kind)
{
    /// <summary>Job number; null for a line of no job.</summary>
    public int? Job { get; init; }

    /// <summary>Session number.</summary>
    public int? Session { get; init; }

    /// <summary>Node it concerns.</summary>
    public HostModel? Node { get; init; }

    /// <summary>Name of a node that is no host of the case, with its address.</summary>
    public (string Name, string Address)? OtherNode { get; init; }

    /// <summary>Address in place of the node's own, for example a loopback one.</summary>
    public string? Address { get; init; }

    /// <summary>Message code.</summary>
    public string? Code { get; init; }

    /// <summary>Error number.</summary>
    public int? Number { get; init; }

    /// <summary>Virtual machine and its host.</summary>
    public (string Machine, string Server)? Machine { get; init; }

    /// <summary>Whether a case rests on it.</summary>
    public bool IsPlanted { get; init; }
}
