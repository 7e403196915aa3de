namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>One event record, without message text (that exists only on the host).</summary>
internal sealed record EventRecord
{
    /// <summary>Record id in its log.</summary>
    public required long RecordId { get; init; }

    /// <summary>Time created, UTC.</summary>
    public required DateTimeOffset TimeUtc { get; init; }

    /// <summary>Provider name as written; compare without case (VolSnap is written in several ways).</summary>
    public required string Provider { get; init; }

    /// <summary>Event id (the low word of a classic id).</summary>
    public required int EventId { get; init; }

    /// <summary>High word of a classic id; null when absent.</summary>
    public int? Qualifiers { get; init; }

    /// <summary>Level: 1 critical, 2 error, 3 warning, 4 information, 0 log always. Never a reason to judge: levels differ between Windows versions.</summary>
    public int Level { get; init; }

    /// <summary>Channel, for example <c>Application</c>.</summary>
    public string Channel { get; init; } = string.Empty;

    /// <summary>Computer as written.</summary>
    public string Computer { get; init; } = string.Empty;

    /// <summary>SID of the user in the Security element; null when absent.</summary>
    public string? UserSid { get; init; }

    /// <summary>Process id of the writer; null when absent or 0.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Data values in the order written, nested ones flattened. A string array (type 0x81) gives one unnamed datum per string.</summary>
    public IReadOnlyList<EventDatum> Data { get; init; } = [];

    /// <summary>The Binary element's bytes; empty when absent.</summary>
    public ReadOnlyMemory<byte> Binary { get; init; }

    /// <summary>The first value with that name, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var datum in Data)
            {
                if (string.Equals(datum.Name, name, StringComparison.Ordinal))
                    return datum.Value;
            }

            return null;
        }
    }
}
