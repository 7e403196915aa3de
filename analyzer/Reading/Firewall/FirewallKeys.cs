namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>
/// Registry keys of Windows Firewall: the host's own settings below <c>SharedAccess\Parameters\FirewallPolicy</c>, those of group policy below
/// <c>Policies\Microsoft\WindowsFirewall</c> ([MS-GPFAS] 2.2).
/// </summary>
internal static class FirewallKeys
{
    private const string Local = @"\SharedAccess\Parameters\FirewallPolicy";
    private const string Policy = @"\Policies\Microsoft\WindowsFirewall";

    private static readonly (string Key, string Name)[] ProfileNames =
    [
        ("DomainProfile", "Domain"), ("PrivateProfile", "Private"), ("StandardProfile", "Private"), ("PublicProfile", "Public"),
    ];

    /// <summary>Store of a key and what follows its root; null for a key of something else.</summary>
    public static (FirewallStore Store, string Below)? Split(string path)
    {
        foreach (var (root, store) in (ReadOnlySpan<(string, FirewallStore)>)[(Local, FirewallStore.Local), (Policy, FirewallStore.Policy)])
        {
            var at = path.IndexOf(root, StringComparison.OrdinalIgnoreCase);
            var end = at + root.Length;
            if (at >= 0 && (end == path.Length || path[end] == '\\'))
                return (store, path[end..].Trim('\\'));
        }

        return null;
    }

    /// <summary>Whether what follows the root is the key of the rules.</summary>
    public static bool IsRules(string below) => below.Equals("FirewallRules", StringComparison.OrdinalIgnoreCase);

    /// <summary>The profile whose settings a key holds, itself or in its <c>Logging</c> key; null for another key.</summary>
    public static string? ProfileOf(string below)
    {
        foreach (var (key, name) in ProfileNames)
        {
            if (below.Equals(key, StringComparison.OrdinalIgnoreCase) || below.Equals(key + @"\Logging", StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }
}
