using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>How the Universal Agent is started.</summary>
internal sealed class ServiceStartRow() : AgentServiceRow("start-type")
{
    /// <inheritdoc/>
    protected override (string Data, Message Reading)? Read(ServiceFact service) => service.StartType is not { } start ? null
        : (start.ToString().ToLowerInvariant(), new(start == ServiceStartType.Automatic ? "setting.service.as-installed" : "setting.service.not-automatic"));
}
