using System.Security.Cryptography;
using ArcBundle.Analyzer.Intake;

namespace ArcBundle.Analyzer.Tests.Intake;

/// <summary>Short words for what tests ask of an opened input.</summary>
internal static class Inputs
{
    /// <summary>The one input; fails when there is another number of them.</summary>
    public static EvidenceInput Only(this EvidenceOpening opening)
    {
        Assert.Empty(opening.Refusals);
        return Assert.Single(opening.Inputs);
    }

    public static IReadOnlyList<string> EntryNames(this EvidenceInput input) => [.. input.Hosts.SelectMany(static h => h.Entries).Select(static e => e.Name)];

    public static IReadOnlyList<string> DamageKeys(this EvidenceInput input) => [.. input.Damage.Select(static m => m.Key)];

    /// <summary>SHA-256 of the content as read, which must agree with what the entry says.</summary>
    public static string Hash(this EvidenceEntry entry)
    {
        using var content = entry.Open();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal(entry.Sha256, hash);
        return hash;
    }

    public static byte[] Bytes(this EvidenceEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
