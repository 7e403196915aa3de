using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProtectionEventsTests
{
    [Fact]
    public void Of_WhenRealDefenderLog_ReadsDetections()
    {
        var events = ProtectionEvents.Of(ProtectionHost.OfSample("evtx/mitre_Defender_1116_1117_rawbinxml.evtx"));
        Assert.Equal(6, events.Count);
        Assert.All(events, static happened => Assert.Equal((ProtectionEventKind.Detected, ProtectionProducts.Defender, ItemCatalog.EventsDefender), (happened.Kind, happened.Product, happened.Item)));
        Assert.Contains("HackTool:Win32/Mimikatz.D", events.Select(static happened => happened.Subject));
        Assert.All(events, static happened => Assert.DoesNotContain(happened.Targets, static target => new ProductFiles([]).NamedIn(target) is not null));
    }

    [Fact]
    public void Of_WhenRealSystemLogHoldsDriversOfDefinitions_ReadsThemAsUpdatesAndNotAsInstallations()
    {
        var host = ProtectionHost.OfSample("evtx/omer_system.evtx");
        var events = ProtectionEvents.Of(host);
        Assert.DoesNotContain(events, static happened => happened.Kind == ProtectionEventKind.Installed);
        Assert.All(events.Where(static happened => happened.Kind == ProtectionEventKind.DefinitionsUpdated), static happened => Assert.StartsWith("MpKsl", happened.Subject, StringComparison.Ordinal));
        Assert.Contains(events, static happened => happened.Kind == ProtectionEventKind.DefinitionsUpdated);
        Assert.Contains(events, static happened => happened.Kind == ProtectionEventKind.FilterChanged);
    }

    [Theory]
    [InlineData("evtx/omer_system.evtx", "328010", true)]
    [InlineData("evtx/tsevtx_Win11_System.evtx", null, false)]
    public void Loads_WhenRealSystemLog_ReadTheAntivirusDriver(string sample, string? altitude, bool isOfGroup)
    {
        var loads = FilterLoad.Of(ProtectionHost.OfSample(sample)).Where(static load => load.Name == "WdFilter" && load.IsLoad).ToList();
        Assert.NotEmpty(loads);
        Assert.All(loads, load => Assert.Equal((altitude, isOfGroup), (load.Altitude, load.IsOfAntivirusGroup)));
    }

    [Theory]
    [InlineData("events/Microsoft-Windows-FilterManager_6.xml", "FileInfo", true, "40500")]
    [InlineData("events/Microsoft-Windows-FilterManager_1_b.xml", "SysmonDrv", false, null)]
    public void Loads_WhenSampleEvent_TellDriverAndAltitude(string sample, string name, bool isLoad, string? altitude)
    {
        var load = FilterLoad.Of(ProtectionHost.OfSample(sample)).First();
        Assert.Equal((name, isLoad, altitude, false), (load.Name, load.IsLoad, load.Altitude, load.IsOfAntivirusGroup));
    }

    [Theory]
    [InlineData("events/Microsoft-Windows-Windows-Defender_1116.xml", "Trojan:PowerShell/Powersploit.M")]
    [InlineData("events/Microsoft-Windows-Windows-Defender_1117.xml", "Trojan:PowerShell/Powersploit.M")]
    public void Of_WhenSampleEvent_IsADetection(string sample, string subject)
    {
        var happened = Assert.Single(ProtectionEvents.Of(ProtectionHost.OfSample(sample)));
        Assert.Equal((ProtectionEventKind.Detected, subject), (happened.Kind, happened.Subject));
    }

    [Theory]
    [InlineData("EventID=1027\n\nx ran y", true)]
    [InlineData("EventID=1428\n\nx", true)]
    [InlineData("EventID=1203\n\nThe scan is complete", false)]
    [InlineData("EventID=99999999999", false)]
    [InlineData("EventID=", false)]
    [InlineData("x", false)]
    public void Of_WhenTrellixEvent_IsADetectionByItsNumber(string text, bool isDetection) => Assert.Equal(isDetection,
        ProtectionEvents.Of(ProtectionHost.Of(ProtectionHost.Record("01:00", "Application", Providers.McAfee, 3, new EventDatum(null, text)))).Count == 1);

    [Fact]
    public void Of_WhenAServiceIsInstalled_KnowsItByItsProgram()
    {
        var host = ProtectionHost.Of(
            Installed("01:00", "Any name", "\"C:\\Program Files\\CrowdStrike\\CSFalconService.exe\""),
            Installed("01:01", "Another name", "system32\\drivers\\SentinelMonitor.sys"),
            Installed("01:02", "Printer", "C:\\Windows\\system32\\spoolsv.exe"));
        Assert.Equal(["CrowdStrike Falcon", "SentinelOne"], ProtectionEvents.Of(host).Select(static happened => happened.Product));
    }

    [Fact]
    public void Targets_WhenACommandLineNamesTheProduct_LeaveItOut()
    {
        var happened = Assert.Single(ProtectionEvents.Of(ProtectionHost.Of(ProtectionHost.Defender("01:00", 1121,
            new EventDatum("Path", @"C:\x\tool.exe"), new EventDatum("Process Name", @"C:\Windows\cmd.exe"), new EventDatum("Parent Commandline", @"C:\Program Files\CA\ARCserve Backup\caagstart.exe")))));
        Assert.Equal([@"C:\x\tool.exe", @"C:\Windows\cmd.exe"], happened.Targets);
    }

    [Fact]
    public void Known_HoldsEveryPairOfTheTable() => Assert.All(ProtectionEventTable.All, static row => Assert.All(row.EventIds, id =>
        Assert.True(new EventSelection(KnownEvents.All).Includes(row.Provider, id))));

    [Fact]
    public void Subject_WhenTextIsLong_IsCut() => Assert.InRange(Assert.Single(ProtectionEvents.Of(ProtectionHost.Of(
        ProtectionHost.Defender("01:00", 1116, new EventDatum("Threat Name", new string('x', 100_000)))))).Subject.Length, 1, 200);

    private static EventRecord Installed(string time, string name, string image) =>
        ProtectionHost.Record(time, "System", Providers.ServiceControlManager, 7045, new EventDatum("ServiceName", name), new EventDatum("ImagePath", image));
}
