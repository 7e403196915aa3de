using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// Which registry values are withheld: the product's subtree can hold credentials and licence keys. Judged by name and type, before the
/// data is read.
/// </summary>
internal static class RegistrySecrets
{
    private static readonly string[] TellingParts =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "credential", "caroot", "token", "auth", "login", "logon", "crypt", "cipher",
        "hash", "salt", "licens", "serial", "connectionstring", "connstr", "dsn",
    ];

    /// <summary>Whether the data of a value may be a secret.</summary>
    /// <param name="keyPath">Path of the key; a key named after a secret makes all its values secret.</param>
    /// <param name="valueName">Name of the value; empty for the default value.</param>
    /// <param name="kind">Type: binary data cannot be judged and is always withheld.</param>
    public static bool MaySecret(string keyPath, string valueName, RegistryDataKind kind)
    {
        if (kind is RegistryDataKind.Binary or RegistryDataKind.None)
            return true;
        // A number is a setting (a time-out, a size, a flag), whatever its name says.
        if (kind is RegistryDataKind.DWord or RegistryDataKind.QWord)
            return false;
        if (IsFirewall(keyPath))
            return false;
        var keyName = keyPath.AsSpan(keyPath.LastIndexOf('\\') + 1);
        return Tells(valueName) || Tells(keyName) || EndsInKey(valueName);
    }

    /// <summary>Rules and profiles of Windows Firewall: their form is public and has no room for a secret, while names like that of the Netlogon rule would tell of one.</summary>
    private static bool IsFirewall(string keyPath) =>
        keyPath.Contains(@"\SharedAccess\Parameters\FirewallPolicy", StringComparison.OrdinalIgnoreCase)
        || keyPath.Contains(@"\Policies\Microsoft\WindowsFirewall", StringComparison.OrdinalIgnoreCase);

    private static bool Tells(ReadOnlySpan<char> name)
    {
        foreach (var part in TellingParts)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary><c>Key</c>, <c>ProductKey</c>, <c>EncKey</c> - but not <c>Keyboard</c> or <c>KeyPath</c>.</summary>
    private static bool EndsInKey(ReadOnlySpan<char> name) => name.EndsWith("key", StringComparison.OrdinalIgnoreCase);
}
