using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>The account that the Universal Agent runs as.</summary>
internal sealed class ServiceAccountRow() : AgentServiceRow("account")
{
    /// <summary>What the service is installed with (vendor's guide to the client agents).</summary>
    private const string AsInstalled = "LocalSystem";

    /// <inheritdoc/>
    protected override (string Data, Message Reading)? Read(ServiceFact service) => service.Account is not { Length: > 0 } account ? null
        : (account, new(account.Equals(AsInstalled, StringComparison.OrdinalIgnoreCase) ? "setting.service.as-installed" : "setting.service.other-account"));
}
