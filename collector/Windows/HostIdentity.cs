namespace ArcBundle.Collector.Windows;

/// <summary>Who the host is and how it writes times and text. Null means that Windows did not tell.</summary>
internal sealed record HostIdentity
{
    /// <summary>NetBIOS name.</summary>
    public string? Name { get; init; }

    /// <summary>Fully qualified DNS name; null when it is no more than the name.</summary>
    public string? Fqdn { get; init; }

    /// <summary>Unicast addresses without loopback, IPv6 zone kept after <c>%</c>, in the order of the adapters.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Product name and version, for example <c>Windows Server 2022 Standard 10.0.20348.2340</c>.</summary>
    public string? Os { get; init; }

    /// <summary>Clock of the host when it was asked, UTC.</summary>
    public required DateTimeOffset NowUtc { get; init; }

    /// <summary>Offset of local time from UTC at that moment, in minutes.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>Windows time zone id, for example <c>Tokyo Standard Time</c>.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>When the host was started, UTC.</summary>
    public DateTimeOffset? BootUtc { get; init; }

    /// <summary>OEM code page: what console programs write into a pipe.</summary>
    public int? OemCodePage { get; init; }

    /// <summary>ANSI code page: what programs without Unicode write into files.</summary>
    public int? AnsiCodePage { get; init; }

    /// <summary>Output code page of this console; null without one.</summary>
    public int? ConsoleCodePage { get; init; }

    /// <summary>The user's UI language as a culture name, for example <c>ja-JP</c>.</summary>
    public string? UiLanguage { get; init; }

    /// <summary>Whether this process has administrator rights.</summary>
    public bool? Elevated { get; init; }
}
