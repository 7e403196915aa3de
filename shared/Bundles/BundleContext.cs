namespace ArcBundle.Format.Bundles;

/// <summary>
/// <c>context.json</c>, the first entry: the host and the run as known before anything else is read. Null means "not known".
/// </summary>
public sealed record BundleContext
{
    /// <summary>Version of the bundle format; this library writes and reads 1.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Random id of the bundle.</summary>
    public required Guid BundleId { get; init; }

    /// <summary>Version of the collector.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>SHA-256 of the collector's executable, lower-case hexadecimal; null when it could not be read.</summary>
    public string? ToolSha256 { get; init; }

    /// <summary><c>live</c> for the running host, <c>root</c> for a disk tree.</summary>
    public required string Source { get; init; }

    /// <summary>Host name; null when a disk tree does not tell it.</summary>
    public string? HostName { get; init; }

    /// <summary>Fully qualified host name, when known.</summary>
    public string? HostFqdn { get; init; }

    /// <summary>IP addresses of the host, as text.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary><c>server</c>, <c>agent</c>, <c>both</c> or <c>unknown</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Operating system with build number, for example <c>Windows Server 2022 10.0.20348</c>.</summary>
    public string? Os { get; init; }

    /// <summary>Versions of Arcserve products found, as written on the host.</summary>
    public IReadOnlyList<ProductVersion> Products { get; init; } = [];

    /// <summary>Clock of the host at the start of the run, UTC.</summary>
    public required DateTimeOffset NowUtc { get; init; }

    /// <summary>Offset of local time from UTC at that moment, in minutes.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>Windows time zone id, for example <c>Tokyo Standard Time</c>.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>When the host was started, UTC.</summary>
    public DateTimeOffset? BootUtc { get; init; }

    /// <summary>OEM code page (GetOEMCP).</summary>
    public int? OemCodePage { get; init; }

    /// <summary>ANSI code page (GetACP).</summary>
    public int? AnsiCodePage { get; init; }

    /// <summary>Console output code page (GetConsoleOutputCP); null without a console.</summary>
    public int? ConsoleCodePage { get; init; }

    /// <summary>UI language as a culture name, for example <c>ja-JP</c>.</summary>
    public string? UiLanguage { get; init; }

    /// <summary>Whether the run had administrator rights.</summary>
    public bool? Elevated { get; init; }

    /// <summary>Process id of the collector on the host, which its own lists of processes must hold; null when it reads another host's disk.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Options of the run, as given.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Ids of the items that were planned, in order.</summary>
    public IReadOnlyList<string> Plan { get; init; } = [];

    /// <summary>Begin of the time that events were taken from where the host exports them, UTC; null when it was not bounded.</summary>
    public DateTimeOffset? EventsFromUtc { get; init; }

    /// <summary>End of that time, UTC; null when it was not bounded. What came later may be in the host's logs and is not in the bundle.</summary>
    public DateTimeOffset? EventsToUtc { get; init; }

    /// <summary>What was replaced by pseudonyms: <c>names</c>, <c>addresses</c>, <c>users</c>; null when nothing was.</summary>
    public IReadOnlyList<string>? Masked { get; init; }
}
