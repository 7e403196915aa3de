namespace ArcBundle.Collector.Probes;

/// <summary>The host as <c>context.json</c> tells it. Null means "not known".</summary>
internal sealed record HostDescription
{
    /// <summary>Host name; null when not told.</summary>
    public string? HostName { get; init; }

    /// <summary>Fully qualified host name.</summary>
    public string? HostFqdn { get; init; }

    /// <summary>IP addresses as text.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Operating system with build number.</summary>
    public string? Os { get; init; }

    /// <summary>Offset of local time from UTC now, in minutes.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>Windows time zone id.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>When the host was started, UTC.</summary>
    public DateTimeOffset? BootUtc { get; init; }

    /// <summary>OEM code page.</summary>
    public int? OemCodePage { get; init; }

    /// <summary>ANSI code page.</summary>
    public int? AnsiCodePage { get; init; }

    /// <summary>Console output code page; null without a console.</summary>
    public int? ConsoleCodePage { get; init; }

    /// <summary>UI language as a culture name.</summary>
    public string? UiLanguage { get; init; }

    /// <summary>Process id of the collector on the host; null when it reads another host's disk.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Whether the run has administrator rights.</summary>
    public bool? Elevated { get; init; }
}
