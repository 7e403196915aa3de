using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Investigation.Settings.Rows;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>
/// Everything that is compared between server and agent, in the order told. What is unconfirmed (names, defaults without a document) is data here
/// and in the rows, and is told as such; a row that is added here is in every report.
/// </summary>
internal static class SettingRows
{
    private const string TcpipKey = @"\Services\Tcpip\Parameters";
    private const string PolicyKey = @"\SOFTWARE\Policies\Microsoft\Windows\System";

    /// <summary>Source of the defaults of keep-alive: article 314053, "TCP/IP and NBT configuration parameters".</summary>
    private const string TcpipParameters = "Microsoft 314053";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<SettingRow> All { get; } =
    [
        .. LimitSetting.Names.Select(static name => new LimitRow(name)),
        new PacketSizeRow(),
        new VersionRow(),
        new LoopbackRow(),
        new ServiceStateRow(),
        new ServiceStartRow(),
        new ServiceAccountRow(),
        new PortConfigRow(),
        new DynamicPortsRow(),
        Tcpip("MaxUserPort", SettingUnit.None, topic: SettingTopic.Ports),
        .. FirewallProfileRow.Names.Select(static name => new FirewallProfileRow(name)),
        .. ProductNames.AgentPorts.Select(static port => new FirewallPortRow(port)),
        Tcpip("KeepAliveTime", SettingUnit.Milliseconds, new(7_200_000, TcpipParameters)),
        Tcpip("KeepAliveInterval", SettingUnit.Milliseconds, new(1_000, TcpipParameters)),
        Tcpip("TcpMaxDataRetransmissions", SettingUnit.None),
        Tcpip("TcpTimedWaitDelay", SettingUnit.Seconds, new(120, Source: null)),
        new ExclusionsRow(),
        new RegistryRow(SettingTopic.Policy, ItemCatalog.RegistryPolicy, PolicyKey, HostRegistry.ForcedUnloadPolicy, SettingUnit.ForcedUnload, isCompared: false),
        new TimeZoneRow(),
        new ClockRow(),
    ];

    private static RegistryRow Tcpip(string name, SettingUnit unit, RegistryDefault? whenNotSet = null, SettingTopic topic = SettingTopic.Tcpip) =>
        new(topic, ItemCatalog.RegistryTcpip, TcpipKey, name, unit, whenNotSet);
}
