using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>
/// Words of <c>netsh advfirewall show</c>. The policy (<c>BlockInbound,AllowOutbound</c>) and most names of settings are keywords that no language
/// changes. The English words were seen in a real output; the Japanese ones are from memory, and a word that is not known leaves its setting open.
/// </summary>
internal static class ProfileWords
{
    private static readonly (string Word, string Name)[] Profiles =
    [
        ("Domain", "Domain"), ("ドメイン", "Domain"), ("Private", "Private"), ("プライベート", "Private"), ("Public", "Public"), ("パブリック", "Public"),
    ];

    private static readonly string[] Yes = ["ON", "Enable", "オン", "有効"];
    private static readonly string[] No = ["OFF", "Disable", "オフ", "無効"];

    /// <summary>The profile that a title names; null when its language is not known.</summary>
    public static string? ProfileOf(string title) =>
        Array.Find(Profiles, profile => title.Contains(profile.Word, StringComparison.OrdinalIgnoreCase)) is { Name: { } name } ? name : null;

    /// <summary>On or off; null for another word.</summary>
    public static bool? FlagOf(string word) =>
        Yes.Contains(word, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(word, StringComparer.OrdinalIgnoreCase) ? false : null;

    /// <summary>The two halves of the policy: what is done with connections in and out that no rule is about; null for another text.</summary>
    public static (bool BlocksInbound, bool IgnoresRules, bool BlocksOutbound)? PolicyOf(string value)
    {
        var halves = Folding.Fold(value).Split(',', StringSplitOptions.TrimEntries);
        if (halves.Length != 2)
            return null;
        (bool Blocks, bool Ignores)? inbound = halves[0].ToUpperInvariant() switch
        {
            "BLOCKINBOUND" => (true, false),
            "BLOCKINBOUNDALWAYS" => (true, true),
            "ALLOWINBOUND" => (false, false),
            _ => null,
        };
        bool? outbound = halves[1].ToUpperInvariant() switch { "BLOCKOUTBOUND" => true, "ALLOWOUTBOUND" => false, _ => null };
        return inbound is { } known && outbound is { } blocks ? (known.Blocks, known.Ignores, blocks) : null;
    }
}
