using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProtectionPresenceTests
{
    private static readonly Origin Somewhere = Origin.Of("e", Place.OfLine(1), "x");

    [Fact]
    public void Of_WhenRealSystemLog_FindsTheProductThatTheLastStartLoaded()
    {
        var host = ProtectionHost.OfSample("evtx/tsevtx_Win11_System.evtx");
        var presence = Assert.Single(ProtectionPresence.Of(host, host.System.Records[^1].Value.TimeUtc));
        Assert.Equal((ProtectionProducts.Defender, true), (presence.Product.Name, presence.IsActive));
    }

    [Fact]
    public void Of_WhenTheDriverWasLoadedAtAnEarlierStartOnly_FindsNone()
    {
        var host = ProtectionHost.Of(Load("08:00", "csagent", 6), Boot("08:01"), Boot("09:00"));
        Assert.Empty(ProtectionPresence.Of(host, CaseLog.At("10:00")));
        Assert.Single(ProtectionPresence.Of(host, CaseLog.At("08:30")));
    }

    [Fact]
    public void Of_WhenTheDriverWasUnloaded_FindsNone() =>
        Assert.Empty(ProtectionPresence.Of(ProtectionHost.Of(Load("08:00", "csagent", 6), Load("08:30", "csagent", 1)), CaseLog.At("10:00")));

    [Fact]
    public void Of_WhenAServiceIsStopped_IsInstalledButNotActive()
    {
        var host = ProtectionHost.Of() with { Services = new(null, [new(new ServiceFact("WinDefend", State: ServiceState.Stopped), Somewhere)], IsWholeList: true, Somewhere) };
        Assert.False(Assert.Single(ProtectionPresence.Of(host, CaseLog.At("10:00"))).IsActive);
    }

    [Fact]
    public void Of_WhenRegistryHoldsInstancesAndUninstallKeys_FindsBoth()
    {
        var host = ProtectionHost.Of() with
        {
            Registry = new(
            [
                Value(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\klif\Instances\klif", "Altitude", "320400"),
                Value(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Unknown1\Instances\a", "Altitude", "325000.5"),
                Value(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\x\y\Instances\klam", "Altitude", "320450"),
                Value(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{A}", "DisplayName", "ESET Server Security"),
                Value(@"HKEY_LOCAL_MACHINE\SOFTWARE\Other\{A}", "DisplayName", "Sophos Endpoint Agent"),
            ]),
        };
        Assert.Equal(["ESET", "Kaspersky"], ProtectionPresence.Of(host, CaseLog.At("10:00")).Select(static presence => presence.Product.Name));
        Assert.Equal("Unknown1 (325000.5)", Assert.Single(SeenFilter.Of(host, CaseLog.At("10:00")), static filter => filter.IsUnknownOfAntivirusGroup).ToString());
    }

    private static EventRecord Load(string time, string name, int id) => ProtectionHost.Record(time, "System", Providers.FilterManager, id, new EventDatum("DeviceName", name));

    private static EventRecord Boot(string time) => ProtectionHost.Record(time, "System", Providers.EventLog, 6005);

    private static Sourced<RegistryFact> Value(string key, string name, string data) => new(new(key, RegistryView.View64, name, RegistryDataKind.Text, data), Somewhere);
}
