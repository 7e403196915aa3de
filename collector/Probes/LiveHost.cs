using System.Runtime.Versioning;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Probes;

/// <summary>The Windows that this process runs on.</summary>
[SupportedOSPlatform("windows")]
internal sealed class LiveHost : IEvidenceHost
{
    private readonly HostIdentity _identity;

    /// <summary>Asks the system who it is.</summary>
    public LiveHost(TimeProvider time)
    {
        _identity = HostIdentityReader.Read(time);
        Live = new LiveSystem(_identity.Elevated);
    }

    /// <inheritdoc/>
    public HostFiles Files { get; } = new LiveFiles();

    /// <inheritdoc/>
    public IRegistrySource Registry { get; } = new LiveRegistry();

    /// <inheritdoc/>
    public ILiveSystem? Live { get; }

    /// <inheritdoc/>
    public HostDescription Describe() => new()
    {
        HostName = _identity.Name,
        HostFqdn = _identity.Fqdn,
        Addresses = _identity.Addresses,
        Os = _identity.Os,
        UtcOffsetMinutes = _identity.UtcOffsetMinutes,
        TimeZoneId = _identity.TimeZoneId,
        BootUtc = _identity.BootUtc,
        OemCodePage = _identity.OemCodePage,
        AnsiCodePage = _identity.AnsiCodePage,
        ConsoleCodePage = _identity.ConsoleCodePage,
        UiLanguage = _identity.UiLanguage,
        Elevated = _identity.Elevated,
        ProcessId = Environment.ProcessId,
    };
}
