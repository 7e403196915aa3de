using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry subtrees of each item.</summary>
internal static class RegistryRoots
{
    private const string Services = @"SYSTEM\CurrentControlSet\Services";
    private const string FirewallPolicy = @"SOFTWARE\Policies\Microsoft\WindowsFirewall";

    /// <summary>Windows Firewall's own settings and rules.</summary>
    public const string Firewall = Services + @"\SharedAccess\Parameters\FirewallPolicy";

    /// <summary>What the product writes: for the machine in both views, and for each user, where both views are one. Its services go by the former.</summary>
    public static IReadOnlyList<RegistryRoot> Product { get; } =
    [
        .. ProductNames.RegistryRoots.SelectMany(static root => ((RegistryView[])[RegistryView.View64, RegistryView.View32])
            .Select(view => new RegistryRoot(root, view, new RegistryWalkLimits { Depth = 16 }))),
        .. ProductNames.RegistryRoots.Select(static root =>
            new RegistryRoot(string.Empty, RegistryView.View64, new RegistryWalkLimits { Steps = [null, .. root.Split('\\')], Depth = 16 }, RegistryHive.Users, IsBeside: true)),
    ];

    /// <summary>The policy on unloading user registries. Policies are the same in both views, so one is enough.</summary>
    public static IReadOnlyList<RegistryRoot> Policy { get; } = [Values(@"SOFTWARE\Policies\Microsoft\Windows\System")];

    /// <summary>The network stack: keep-alive, time-outs, port ranges, and each interface's settings.</summary>
    public static IReadOnlyList<RegistryRoot> Tcpip { get; } =
    [
        Down(Services + @"\Tcpip\Parameters", depth: 2),
        Down(Services + @"\Tcpip6\Parameters", depth: 2),
    ];

    /// <summary>Profiles and rules of Windows Firewall, the host's own and those of policies.</summary>
    public static IReadOnlyList<RegistryRoot> FirewallSettings { get; } = [Down(Firewall, depth: 2), Down(FirewallPolicy, depth: 2)];

    /// <summary>
    /// The user registries that are loaded, of a disk those of all profiles (their keys' names and times only), the files that they come from, and the profiles
    /// that the host knows.
    /// </summary>
    public static IReadOnlyList<RegistryRoot> Hives { get; } =
    [
        new(string.Empty, RegistryView.View64, new RegistryWalkLimits { Depth = 1, DeeperIsMissed = false }, RegistryHive.Users),
        Values(@"SYSTEM\CurrentControlSet\Control\hivelist"),
        Down(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList", depth: 1),
    ];

    /// <summary>Instances of the installed minifilters with their altitudes.</summary>
    public static RegistryRoot MinifilterInstances { get; } = new(Services, RegistryView.View64, new RegistryWalkLimits { Steps = [null, "Instances"], Depth = 1, DeeperIsMissed = false });

    /// <summary>Exclusions and state of Microsoft Defender, its own and those of policies; instances of the installed minifilters with their altitudes.</summary>
    public static IReadOnlyList<RegistryRoot> Antivirus { get; } =
    [
        Down(@"SOFTWARE\Microsoft\Windows Defender\Exclusions", depth: 1),
        Down(@"SOFTWARE\Policies\Microsoft\Windows Defender\Exclusions", depth: 1),
        Values(@"SOFTWARE\Microsoft\Windows Defender\Real-Time Protection"),
        Values(@"SOFTWARE\Policies\Microsoft\Windows Defender"),
        Values(@"SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection"),
        MinifilterInstances,
    ];

    /// <summary>The services and drivers with their own values.</summary>
    public static RegistryRoot ServiceKeys { get; } = new(Services, RegistryView.View64, new RegistryWalkLimits { Steps = [null], Depth = 0, DeeperIsMissed = false });

    /// <summary>A key's own values: subkeys are not asked for.</summary>
    private static RegistryRoot Values(string path) => Down(path, depth: 0);

    private static RegistryRoot Down(string path, int depth) => new(path, RegistryView.View64, new RegistryWalkLimits { Depth = depth, DeeperIsMissed = false });
}
