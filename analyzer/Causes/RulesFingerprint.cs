using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Version and hash of the rules: two reports with the same hash were judged by the same tables.</summary>
internal static class RulesFingerprint
{
    /// <summary>Raised with every change of a rule that the tables do not show.</summary>
    public const string Version = "1.0";

    /// <summary>The identity of the rules of this program, with the signatures that it brings along.</summary>
    public static RulesIdentity Identity { get; } = Of(SignatureSet.BuiltIn);

    /// <summary>The identity of the rules of this program with some signatures.</summary>
    public static RulesIdentity Of(SignatureSet signatures) => new(Version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(signatures)))));

    /// <summary>Everything that the tables say, one fact a line, the same on every operating system.</summary>
    public static string Canonical(SignatureSet signatures)
    {
        var text = new StringBuilder().Append("version ").Append(Version).Append('\n').Append("weights ").Append(WeightTable.Canonical).Append('\n')
            .Append("incident ").AppendJoin(' ', IncidentCodes.All).Append(' ').AppendJoin(' ', IncidentCodes.BrokenConnection).Append('\n')
            .Append("product-events ").AppendJoin(' ', ProductEvents.ProviderWords).Append('\n')
            .Append("canaries ").AppendJoin(' ', CanaryTable.All.Select(static canary => $"{canary.Item}/{canary.Id}")).Append('\n')
            .Append("clocks ").Append(ClockEstimate.Canonical).Append('\n');
        foreach (var cause in CauseCatalog.All)
        {
            text.Append("cause ").Append(cause.Id).Append('\n');
            foreach (var row in cause.Needs.Select(static need => "needs " + need).Concat(cause.Findings.Select(static finding => finding.ToString()))
                .Concat(cause.Caps.Select(static cap => cap.ToString()))
                .Concat(cause.Explains.Select(static other => "explains " + other)).Concat(cause.Canonical))
                text.Append("  ").Append(row).Append('\n');
        }

        foreach (var signature in signatures.All.OrderBy(static signature => signature.Id))
            text.Append(signature).Append('\n');
        return text.ToString();
    }
}
