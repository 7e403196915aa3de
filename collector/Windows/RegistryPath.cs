namespace ArcBundle.Collector.Windows;

/// <summary>Registry paths as facts write them.</summary>
internal static class RegistryPath
{
    /// <summary>Full path with the long hive name, for example <c>HKEY_LOCAL_MACHINE\SOFTWARE</c>.</summary>
    public static string Of(RegistryHive hive, string subKey) => Join(NameOf(hive), subKey);

    /// <summary>A key below a key.</summary>
    public static string Join(string parent, string subKey) => subKey.Length == 0 ? parent : $"{parent}\\{subKey}";

    private static string NameOf(RegistryHive hive) => hive switch
    {
        RegistryHive.CurrentUser => "HKEY_CURRENT_USER",
        RegistryHive.LocalMachine => "HKEY_LOCAL_MACHINE",
        RegistryHive.Users => "HKEY_USERS",
        _ => throw new ArgumentOutOfRangeException(nameof(hive)),
    };
}
