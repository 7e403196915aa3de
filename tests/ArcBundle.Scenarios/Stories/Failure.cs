using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Stories;

/// <summary>One failed backup: the job, its incident, and what was planted.</summary>
internal sealed class Failure
{
    /// <summary>The host that was backed up.</summary>
    public required HostModel Agent { get; init; }

    /// <summary>Number of the failing job.</summary>
    public required int Job { get; init; }

    /// <summary>First line of the job.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Last line before the silence.</summary>
    public required DateTimeOffset SilenceStart { get; init; }

    /// <summary>The incident.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Last line of the job.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Earlier runs that ended well, oldest first.</summary>
    public required IReadOnlyList<JobRunModel> Earlier { get; init; }

    /// <summary>Causes that are truly there.</summary>
    public SortedSet<string> Planted { get; } = new(StringComparer.Ordinal);

    /// <summary>What must be seen for each.</summary>
    public List<Sight> Sights { get; } = [];

    /// <summary>The address that the messages give; null for the agent's own.</summary>
    public string? Address { get; init; }

    /// <summary>Length of the silence.</summary>
    public TimeSpan Length => At - SilenceStart;

    /// <summary>A moment inside the silence, far enough from its ends for any error of a clock.</summary>
    /// <param name="share">0 to 1 of what is left.</param>
    public DateTimeOffset Within(double share)
    {
        var margin = Length > TimeSpan.FromMinutes(10) ? TimeSpan.FromMinutes(4) : Length / 3;
        return SilenceStart + margin + ((Length - (margin * 2)) * share);
    }

    /// <summary>A cause is there, and this is what shows it.</summary>
    public void Plant(string cause, bool isDecisive, params IReadOnlyList<(HostModel Host, HostItem Item)> items)
    {
        Planted.Add(cause);
        Sights.Add(new(cause, isDecisive, items));
        foreach (var (host, item) in items)
            host.Sent[item] = ItemState.Whole;
    }
}
