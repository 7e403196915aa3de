namespace ArcBundle.Collector.Privacy.Names;

/// <summary>Names that every Windows has, or that name no one: they are never masked.</summary>
internal static class WellKnownNames
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Accounts = Set(
        "SYSTEM", "Administrator", "Administrators", "Guest", "Guests", "Users", "LocalSystem", "LocalService", "NetworkService", "LOCAL SERVICE", "NETWORK SERVICE",
        "DefaultAccount", "WDAGUtilityAccount", "Default", "Default User", "All Users", "Public", "Everyone", "ANONYMOUS LOGON", "Authenticated Users", "INTERACTIVE", "SERVICE",
        "BATCH", "DefaultAppPool", ".NET v4.5", ".NET v4.5 Classic", "TrustedInstaller", "systemprofile", "Backup Operators", "Domain Admins", "Domain Users", "Enterprise Admins",
        "krbtgt", "caroot", "self", "Window Manager", "Font Driver Host", "IUSR", "IWAM", "TEMP", "defaultuser0", "desktop.ini", "unknown", "none", "null", "N/A", "SYSTEM$");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = Set(
        "NT AUTHORITY", "AUTHORITY", "BUILTIN", "NT SERVICE", "IIS APPPOOL", "APPPOOL", "APPLICATION PACKAGE AUTHORITY", "Window Manager", "Manager", "Font Driver Host", "Host",
        "WORKGROUP", "AzureAD", "MicrosoftAccount", "NT-AUTORITÄT", "VORDEFINIERT", ".");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = Set(
        "localhost", "local", "localdomain", "wpad", "isatap", "windows", "linux", "unix", "none", "null", "unknown", "default", "all", "any", "true", "false", "yes", "no", "on", "off",
        "self", "this", "localmachine", "N/A", "sysvol", "netlogon", "LocalSubnet", "DNS", "DHCP", "WINS", "DefaultGateway", "running", "stopped", "ok", "connected", "active", "inactive", "started", "failed", "idle", "error", "success", "online", "offline", "ready", "enabled", "disabled", "pipe", "globalroot", "unc", "device");

    /// <summary>Whether an account is the same on every host.</summary>
    public static bool IsAccount(ReadOnlySpan<char> name) =>
        Accounts.Contains(name) || name.StartsWith("DWM-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("UMFD-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("IUSR_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a domain is the same on every host.</summary>
    public static bool IsDomain(ReadOnlySpan<char> name) => Domains.Contains(name);

    /// <summary>Whether a word in the place of a host name names none.</summary>
    public static bool IsNoHost(ReadOnlySpan<char> name) => Hosts.Contains(name) || Domains.Contains(name);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
