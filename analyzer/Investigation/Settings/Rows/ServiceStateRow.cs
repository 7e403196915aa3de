using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>Whether the Universal Agent runs.</summary>
internal sealed class ServiceStateRow() : AgentServiceRow("state")
{
    /// <inheritdoc/>
    protected override (string Data, Message Reading)? Read(ServiceFact service) => service.State == ServiceState.Unknown ? null
        : (service.State.ToString().ToLowerInvariant(), new(service.State == ServiceState.Running ? "setting.service.runs" : "setting.service.does-not-run"));
}
