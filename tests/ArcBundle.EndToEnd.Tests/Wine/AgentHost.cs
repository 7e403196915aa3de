using System.Text;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// Turns a prefix into the demo's invented agent host: its disk, its registry, its services and what <c>vssadmin</c> says there. To that
/// come values that only the test needs. All of it is synthetic.
/// </summary>
internal static class AgentHost
{
    /// <summary>Key name of the agent's service.</summary>
    public const string Service = "CASUniversalAgent";

    /// <summary>Display name of the agent's service.</summary>
    public const string ServiceDisplayName = "Arcserve Backup Universal Agent";

    /// <summary>Image path of the agent's service.</summary>
    public const string ServiceImage = @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\UnivAgent.exe";

    /// <summary>The product's key, as the 64-bit view shows it.</summary>
    public const string ProductKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup";

    /// <summary>A key that only the 64-bit view shows.</summary>
    public const string ProductKey64 = @"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve\Sample";

    /// <summary>A key of the product in the registry of the user who collects.</summary>
    public const string UserKey = @"HKEY_CURRENT_USER\SOFTWARE\Arcserve\Manager";

    /// <summary>The policies' key.</summary>
    public const string PolicyKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\System";

    /// <summary>The rules of Windows Firewall.</summary>
    public const string FirewallRules = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules";

    /// <summary>A rule whose name sounds like a secret.</summary>
    public const string FirewallRule = "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|";

    /// <summary>Paths that Microsoft Defender leaves out.</summary>
    public const string DefenderExclusions = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths";

    /// <summary>An instance of an installed minifilter.</summary>
    public const string FilterInstance = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\samplefilter\Instances\Default";

    /// <summary>A text that no bundle may hold.</summary>
    public const string Secret = "not-for-support-7c1d";

    /// <summary>Path below drive C of a log with Japanese text in code page 932.</summary>
    public const string JapaneseLog = "Program Files (x86)/CA/ARCserve Backup Client Agent for Windows/LOG/caagentd.log";

    private static string Demo => Path.Combine(Checkout.Root, "analyzer", "Demo");

    /// <summary>What the stand-in for <c>vssadmin</c> prints: Japanese in code page 932, as such a host would.</summary>
    public static byte[] VssWriters => File.ReadAllBytes(Path.Combine(Demo, "saved", "FILESV02", "vss_writers.txt"));

    /// <summary>The event log that lies on the disk for <paramref name="channel"/>.</summary>
    public static byte[] EventLog(WinePrefix prefix, string channel) => File.ReadAllBytes(EventLogPath(prefix, channel));

    /// <summary>Sets the host up.</summary>
    /// <param name="prefix">A new prefix.</param>
    /// <param name="standIn">The stand-in's executable.</param>
    /// <param name="token">Cancels.</param>
    public static async Task SetUpAsync(WinePrefix prefix, string standIn, CancellationToken token)
    {
        CopyDisk(prefix, Path.Combine(Demo, "disks", "FILESV02"));
        var log = prefix.PathOf(JapaneseLog);
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        await File.WriteAllBytesAsync(log, Cp932("2026/11/18 02:10:11 [5128] バックアップ サーバとの接続が失われました (10054)\r\n"), token);

        File.Copy(standIn, prefix.PathOf("windows/system32/vssadmin.exe"));
        await File.WriteAllBytesAsync(prefix.PathOf("windows/system32/vssadmin.list-writers.output"), VssWriters, token);
        await File.WriteAllTextAsync(prefix.PathOf("windows/system32/vssadmin.list-providers.output"), VssProviders, token);
        await File.WriteAllTextAsync(prefix.PathOf("windows/system32/vssadmin.output"), VssBanner + "No items found that satisfy the query.\r\n", token);

        await prefix.ImportRegistryAsync(Path.Combine(Demo, "saved", "FILESV02", "arcserve.reg"), token);
        await prefix.ImportRegistryAsync(Path.Combine(Demo, "saved", "FILESV02", "policy.reg"), token);
        await prefix.AddRegistryAsync(PolicyKey, "DisableForceUnload", "REG_DWORD", "1", "64", token);
        await prefix.AddRegistryAsync(ProductKey, "CaPassword", "REG_SZ", Secret, "64", token);
        await prefix.AddRegistryAsync(ProductKey64, "Setting", "REG_SZ", "設定", "64", token);
        await prefix.AddRegistryAsync(UserKey, "Layout", "REG_SZ", "広い", "64", token);
        await prefix.AddRegistryAsync(UserKey, "CaPassword", "REG_SZ", Secret, "64", token);
        await prefix.AddRegistryAsync(FirewallRules, "CoreNet-Netlogon-In-TCP", "REG_SZ", FirewallRule, "64", token);
        await prefix.AddRegistryAsync(DefenderExclusions, @"C:\Program Files (x86)\CA", "REG_DWORD", "0", "64", token);
        await prefix.AddRegistryAsync(FilterInstance, "Altitude", "REG_SZ", "321410", "64", token);
        await prefix.AddServiceAsync(Service, ServiceDisplayName, ServiceImage, token);
    }

    private const string VssBanner =
        "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";

    private const string VssProviders = VssBanner
        + "Provider name: 'Microsoft Software Shadow Copy provider 1.0'\r\n   Provider type: System\r\n"
        + "   Provider Id: {b5946137-7b9f-4925-af80-51abd60b20d5}\r\n   Version: 1.0.0.7\r\n\r\n";

    private static string EventLogPath(WinePrefix prefix, string channel) => prefix.PathOf($"windows/system32/winevt/Logs/{channel}.evtx");

    private static void CopyDisk(WinePrefix prefix, string disk)
    {
        foreach (var file in Directory.EnumerateFiles(disk, "*", SearchOption.AllDirectories))
        {
            var target = prefix.PathOf(Path.GetRelativePath(disk, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static byte[] Cp932(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(932).GetBytes(text);
    }
}
