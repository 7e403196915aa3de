using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>Makes the summaries of inputs.</summary>
internal static class InputSummaries
{
    /// <summary>The summary of one host of an input.</summary>
    public static InputSummary Of(EvidenceInput input, HostEvidence evidence, BuiltHost built)
    {
        var host = built.Host;
        // A disk tree was copied into its bundle later than the evidence on it ends.
        var collectedAt = host.TakenAtUtc ?? evidence.Context?.NowUtc;
        return new()
        {
            Id = host.Id,
            Path = PathOf(input, evidence),
            Kind = input.Kind.ToName(),
            Sha256 = input.Hosts.Count == 1 || input.IsArchive ? input.Sha256 : HashOf(evidence),
            Host = host.Name,
            Role = host.Role,
            CollectedAtUtc = collectedAt,
            UtcOffsetMinutes = collectedAt is { } at && host.Zone.Zone is { } zone ? (int)zone.GetUtcOffset(at).TotalMinutes : evidence.Context?.UtcOffsetMinutes,
            Complete = input.Complete && built.Damage.Count == 0,
            Damage = [.. input.Damage, .. built.Damage.Distinct()],
            Items = built.Items,
        };
    }

    /// <summary>The file's name; for a host of a folder its subfolder's name, or <c>.</c> for the folder itself.</summary>
    private static string PathOf(EvidenceInput input, HostEvidence evidence)
    {
        if (input.Kind == EvidenceKind.Bundle || input.IsArchive)
            return Path.GetFileName(input.Path);
        if (input.Kind == EvidenceKind.Folder)
            return ".";
        if (evidence.NameHint is null)
            return Path.GetFileName(input.Path);
        return evidence.Entries.Any(static entry => entry.Name.Contains('/', StringComparison.Ordinal)) ? evidence.NameHint : ".";
    }

    /// <summary>The hash of all hashes and names of the host's files, as for a whole folder.</summary>
    private static string HashOf(HostEvidence evidence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in evidence.Entries)
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Sha256}  {entry.Name}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
