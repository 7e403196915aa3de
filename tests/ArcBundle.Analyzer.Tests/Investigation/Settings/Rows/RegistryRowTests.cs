using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

public sealed class RegistryRowTests
{
    private const string Tcpip = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";
    private const string Policy = @"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\System";

    [Fact]
    public void Of_WhenTheValueIsSet_TellsPathViewDataAndTime()
    {
        var setting = Compared.Only("KeepAliveTime", Host(ItemOutcome.Collected, ("KeepAliveTime", "300000")));
        Assert.Equal((SettingState.Set, Tcpip + @"\KeepAliveTime", "64", "300000"), (setting.State, setting.Path, setting.View, setting.Data));
        Assert.Equal("setting.time(seconds=300)", setting.Reading.ToString());
    }

    [Theory]
    [InlineData("KeepAliveTime", "default", "7200000", "setting.default")]
    [InlineData("KeepAliveInterval", "default", "1000", "setting.default")]
    [InlineData("TcpTimedWaitDelay", "absent", null, "setting.default-unconfirmed")]
    [InlineData("TcpMaxDataRetransmissions", "absent", null, "setting.not-set")]
    [InlineData("MaxUserPort", "absent", null, "setting.not-set")]
    public void Of_WhenTheKeyWasReadWithoutTheValue_CallsOnlyADocumentedDefaultSo(string name, string state, string? data, string reading)
    {
        var setting = Compared.Only(name, Host(ItemOutcome.Collected, (null, null)));
        Assert.Equal((state, data, reading), (setting.State.ToName(), setting.Data, setting.Reading.Key));
    }

    [Theory]
    [InlineData(ItemOutcome.Truncated, "setting.item-not-whole")]
    [InlineData(ItemOutcome.Denied, "setting.item-not-whole")]
    [InlineData(ItemOutcome.Missing, "setting.item-not-whole")]
    [InlineData(null, "setting.item-not-sent")]
    public void Of_WhenTheItemWasNotReadWhole_IsNeverADefault(ItemOutcome? outcome, string reading)
    {
        var host = new Host { Id = "H2", Items = outcome is { } known ? Compared.Items((ItemCatalog.RegistryTcpip, known)) : HostItems.None };
        var setting = Compared.Only("KeepAliveTime", host);
        Assert.Equal((SettingState.Unreadable, null, reading), (setting.State, setting.Data, setting.Reading.Key));
    }

    [Fact]
    public void Of_WhenAnExportHoldsOtherKeysOnly_SaysThatItMayStillBeSet()
    {
        var other = ArcBundle.Analyzer.Tests.Investigation.Limits.RegistryHost.With("H2", Tcpip + @"\Interfaces", ("Mtu", "1500")) with { Items = Compared.Items((ItemCatalog.RegistryTcpip, ItemOutcome.Collected)) };
        var setting = Compared.Only("KeepAliveTime", other);
        Assert.Equal((SettingState.Absent, null, "setting.key-part-only"), (setting.State, setting.Data, setting.Reading.Key));
    }

    [Theory]
    [InlineData("7200000", null, false)]
    [InlineData("300000", null, true)]
    [InlineData("300000", "300000", false)]
    public void Of_WhenOneSideHasTheDefault_ComparesWhatHolds(string server, string? agent, bool differ) => Assert.All(
        Compared.Named("KeepAliveTime", Host(ItemOutcome.Collected, ("KeepAliveTime", server)) with { Id = "H1" }, Host(ItemOutcome.Collected, (agent is null ? null : "KeepAliveTime", agent))),
        setting => Assert.Equal(differ, setting.Differs));

    [Fact]
    public void Of_WhenADiskHasSeveralControlSets_ReadsTheOneInForce()
    {
        var host = Host(ItemOutcome.Collected, (null, null)) with
        {
            Registry = new(
            [
                Compared.Value(ItemCatalog.RegistryTcpip, @"HKEY_LOCAL_MACHINE\SYSTEM\Select", "Current", "2"),
                Compared.Value(ItemCatalog.RegistryTcpip, Tcpip.Replace("CurrentControlSet", "ControlSet001", StringComparison.Ordinal), "KeepAliveTime", "1"),
                Compared.Value(ItemCatalog.RegistryTcpip, Tcpip.Replace("CurrentControlSet", "ControlSet002", StringComparison.Ordinal), "KeepAliveTime", "2"),
            ]),
        };
        Assert.Equal("2", Compared.Only("KeepAliveTime", host).Data);
    }

    [Theory]
    [InlineData("1", "set", "setting.policy.on")]
    [InlineData("0", "set", "setting.policy.off")]
    [InlineData("7", "set", "setting.policy.other")]
    [InlineData(null, "default", "setting.policy.not-configured")]
    public void Of_ThePolicyOnUnloading_TellsWhatHappensAtLogoff(string? data, string state, string reading)
    {
        var setting = Compared.Only("DisableForceUnload", PolicyHost(ItemOutcome.Collected, Compared.Value(ItemCatalog.RegistryPolicy, Policy, data is null ? null : "DisableForceUnload", data)));
        Assert.Equal((state, reading), (setting.State.ToName(), setting.Reading.Key));
    }

    [Fact]
    public void Of_WhenTheCollectorFoundNoPolicyKey_IsNotConfigured() =>
        Assert.Equal(SettingState.Default, Compared.Only("DisableForceUnload", PolicyHost(ItemOutcome.Empty)).State);

    [Fact]
    public void Of_WhenAUsersPolicyIsSet_IsNotTheMachines() => Assert.Equal(SettingState.Absent,
        Compared.Only("DisableForceUnload", ArcBundle.Analyzer.Tests.Investigation.Limits.RegistryHost.With("H2", @"HKEY_CURRENT_USER\SOFTWARE\Policies\Microsoft\Windows\System", ("DisableForceUnload", "1")) with { Items = Compared.Items((ItemCatalog.RegistryPolicy, ItemOutcome.Collected)) }).State);

    [Fact]
    public void Of_WhenThePolicyIsNotAlike_MarksNothing() => Assert.All(
        Compared.Named("DisableForceUnload", PolicyHost(ItemOutcome.Empty) with { Id = "H1" }, PolicyHost(ItemOutcome.Collected, Compared.Value(ItemCatalog.RegistryPolicy, Policy, "DisableForceUnload", "1"))),
        static setting => Assert.False(setting.Differs));

    private static Host Host(ItemOutcome outcome, params (string? Name, string? Data)[] values) => new()
    {
        Id = "H2",
        Items = Compared.Items((ItemCatalog.RegistryTcpip, outcome)),
        Registry = new([.. values.Select(static value => Compared.Value(ItemCatalog.RegistryTcpip, Tcpip, value.Name, value.Data))]),
    };

    private static Host PolicyHost(ItemOutcome outcome, params ArcBundle.Analyzer.Reading.Sourced<RegistryFact>[] values) =>
        new() { Id = "H2", Items = Compared.Items((ItemCatalog.RegistryPolicy, outcome)), Registry = new(values) };
}
