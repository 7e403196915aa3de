using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary><c>pfirewall.log</c>: the line that names its fields.</summary>
internal sealed class FirewallLogForm() : TextForm(EvidenceForm.FirewallLog, EvidenceItems.FirewallLog)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => lines.Take(20).Any(static l =>
        l.StartsWith("#Fields:", StringComparison.OrdinalIgnoreCase) && l.Contains("src-ip", StringComparison.OrdinalIgnoreCase) && l.Contains("action", StringComparison.OrdinalIgnoreCase));
}
