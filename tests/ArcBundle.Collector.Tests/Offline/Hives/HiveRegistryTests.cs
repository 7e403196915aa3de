using System.Diagnostics;
using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Collector.Tests.Offline.Hives;

public sealed class HiveRegistryTests : IDisposable
{
    private const string Software = "BKSV01/Windows/System32/config/SOFTWARE";
    private const string SystemHive = "BKSV01/Windows/System32/config/SYSTEM";
    private const string Policy = @"Policies\Microsoft\Windows\System";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("lf")]
    [InlineData("lh")]
    [InlineData("li")]
    [InlineData("ri")]
    public void Walk_WhateverTheListOfSubKeys_GivesKeysAndValuesInOrder(string kind)
    {
        _folder.Write(Software, new HiveBuilder { ListKind = kind }
            .Number(@"WOW6432Node\ComputerAssociates\CA ARCserve Backup\Base", "SendTimeOut", 1200)
            .Text(@"WOW6432Node\ComputerAssociates\CA ARCserve Backup\Base", "HOME", @"C:\Program Files (x86)\CA\ARCserve Backup")
            .Key(@"WOW6432Node\ComputerAssociates\BrightStor")
            .Build());

        var tree = Walk(@"SOFTWARE\ComputerAssociates", RegistryView.View32);

        const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates";
        var time = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                new RegistryFact(Root, RegistryView.View32, null, RegistryDataKind.Key, null, KeyLastWriteUtc: time),
                new RegistryFact(Root + @"\BrightStor", RegistryView.View32, null, RegistryDataKind.Key, null, KeyLastWriteUtc: time),
                new RegistryFact(Root + @"\CA ARCserve Backup", RegistryView.View32, null, RegistryDataKind.Key, null, KeyLastWriteUtc: time),
                new RegistryFact(Root + @"\CA ARCserve Backup\Base", RegistryView.View32, null, RegistryDataKind.Key, null, KeyLastWriteUtc: time),
                new RegistryFact(Root + @"\CA ARCserve Backup\Base", RegistryView.View32, "HOME", RegistryDataKind.Text, @"C:\Program Files (x86)\CA\ARCserve Backup", KeyLastWriteUtc: time),
                new RegistryFact(Root + @"\CA ARCserve Backup\Base", RegistryView.View32, "SendTimeOut", RegistryDataKind.DWord, "1200", KeyLastWriteUtc: time),
            ],
            tree.Facts);
        Assert.Equal((null, false, 0), (tree.RootError, tree.Truncated, tree.MaskedValues));
    }

    [Fact]
    public void Walk_WhenTheKeyIsAbsentInThatView_SaysNotFound()
    {
        _folder.Write(Software, new HiveBuilder().Key(@"WOW6432Node\Arcserve").Build());

        Assert.Equal(WindowsErrorKind.NotFound, Walk(@"SOFTWARE\Arcserve", RegistryView.View64).RootError?.Kind);
        Assert.Null(Walk(@"SOFTWARE\Arcserve", RegistryView.View32).RootError);
    }

    [Fact]
    public void Walk_WhenValuesMayBeSecrets_WithholdsTheirData()
    {
        _folder.Write(Software, new HiveBuilder().Text("Arcserve", "Password", "hunter2").Value("Arcserve", "Blob", 3, [1, 2, 3]).Text("Arcserve", "Plain", "seen").Build());

        var tree = Walk(@"SOFTWARE\Arcserve", RegistryView.View64);

        Assert.Equal(2, tree.MaskedValues);
        Assert.Equal([("Blob", null), ("Password", null), ("Plain", "seen")], tree.Facts.Skip(1).Select(static fact => (fact.Name, fact.Data)));
    }

    [Fact]
    public void Walk_WhenDataLiesInSeveralSegments_PutsItTogether()
    {
        var text = new string('x', 20_000);
        _folder.Write(Software, new HiveBuilder().Text("Arcserve", "Long", text).Build());

        Assert.Equal(text, Walk(@"SOFTWARE\Arcserve", RegistryView.View64).Facts[1].Data);
    }

    [Fact]
    public void Walk_WhenThePathIsOfTheCurrentSet_ReadsTheSetThatTheHostWasStartedWith()
    {
        _folder.Write(SystemHive, new HiveBuilder()
            .Number("Select", "Current", 2)
            .Number(@"ControlSet001\Services\Tcpip\Parameters", "KeepAliveTime", 1)
            .Number(@"ControlSet002\Services\Tcpip\Parameters", "KeepAliveTime", 7200000)
            .Build());

        var tree = Walk(@"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", RegistryView.View64);

        Assert.Equal(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", tree.Facts[1].KeyPath);
        Assert.Equal(("KeepAliveTime", "7200000"), (tree.Facts[1].Name, tree.Facts[1].Data));
    }

    [Fact]
    public void Walk_WhenThereIsAWayToTheKeysWanted_ReportsOnlyThose()
    {
        _folder.Write(SystemHive, new HiveBuilder()
            .Number("Select", "Current", 1)
            .Text(@"ControlSet001\Services\Tcpip", "DisplayName", "not asked for")
            .Text(@"ControlSet001\Services\csagent\Instances\Default", "Altitude", "321410")
            .Key(@"ControlSet001\Services\csagent\Instances\Default\Deeper")
            .Text(@"ControlSet001\Services\csagent\Security", "x", "not asked for")
            .Build());
        var root = RegistryRoots.Antivirus[^1];

        var tree = new HiveRegistry(new DiskTree(_folder["BKSV01"])).Walk(root);

        const string Instances = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\csagent\Instances";
        Assert.Equal([(Instances, null, null), (Instances + @"\Default", null, null), (Instances + @"\Default", "Altitude", "321410")], tree.Facts.Select(static fact => (fact.KeyPath, fact.Name, fact.Data)));
        Assert.False(tree.Truncated);
    }

    [Fact]
    public void Run_WhenNoProfileHasARegistry_SaysSoAndTellsTheProfiles()
    {
        _folder.Write(Software, new HiveBuilder().Text(@"Microsoft\Windows NT\CurrentVersion\ProfileList\S-1-5-21-1-2-3-1001.bak", "ProfileImagePath", @"C:\Users\svcbackup").Build());

        var bundle = Run();

        Assert.Equal("truncated", bundle.OutcomeOf("registry.hives"));
        Assert.Contains(OutcomeReasons.NotFound, bundle.ReasonsOf("registry.hives"), StringComparer.Ordinal);
        using var entry = new MemoryStream(bundle["facts/registry.hives.msgpack"]);
        Assert.Contains(FactFile.Read(entry, RegistryFactCodec.Instance), static fact => fact is { Name: "ProfileImagePath", Data: @"C:\Users\svcbackup" });
    }

    [Fact]
    public void Describe_WhenBothHivesAreThere_TellsTheHost()
    {
        _folder.Write(Software, new HiveBuilder()
            .Text(@"Microsoft\Windows NT\CurrentVersion", "ProductName", "Windows Server 2019 Standard")
            .Number(@"Microsoft\Windows NT\CurrentVersion", "CurrentMajorVersionNumber", 10)
            .Number(@"Microsoft\Windows NT\CurrentVersion", "CurrentMinorVersionNumber", 0)
            .Text(@"Microsoft\Windows NT\CurrentVersion", "CurrentBuildNumber", "17763")
            .Number(@"Microsoft\Windows NT\CurrentVersion", "UBR", 1234)
            .Build());
        _folder.Write("BKSV01/Windows/System32/config/SYSTEM", new HiveBuilder()
            .Number("Select", "Current", 1)
            .Text(@"ControlSet001\Control\ComputerName\ComputerName", "ComputerName", "BKSV77")
            .Text(@"ControlSet001\Control\TimeZoneInformation", "TimeZoneKeyName", "Tokyo Standard Time\0rubbish")
            .Number(@"ControlSet001\Control\TimeZoneInformation", "ActiveTimeBias", unchecked((uint)-540))
            .Text(@"ControlSet001\Control\Nls\CodePage", "ACP", "932")
            .Text(@"ControlSet001\Control\Nls\CodePage", "OEMCP", "932")
            .Text(@"ControlSet001\Services\Tcpip\Parameters", "Hostname", "bksv77")
            .Text(@"ControlSet001\Services\Tcpip\Parameters", "Domain", "example.com")
            .Build());

        var host = new DiskTreeHost(_folder["BKSV01"]).Describe();

        Assert.Equal(("BKSV77", "bksv77.example.com", "Windows Server 2019 Standard 10.0.17763.1234"), (host.HostName, host.HostFqdn, host.Os));
        Assert.Equal(("Tokyo Standard Time", 540, 932, 932), (host.TimeZoneId, host.UtcOffsetMinutes, host.AnsiCodePage, host.OemCodePage));
    }

    [Fact]
    public void Run_WhenHiveIsThere_CollectsProductAndPolicy()
    {
        _folder.Write(Software, new HiveBuilder().Number(Policy, "DisableForceUnload", 1).Text("Arcserve", "a", "b").Build());

        var bundle = Run();

        Assert.Equal(("collected", "collected"), (bundle.OutcomeOf("registry.policy"), bundle.OutcomeOf("registry.product")));
        using var entry = new MemoryStream(bundle["facts/registry.policy.msgpack"]);
        Assert.Contains(FactFile.Read(entry, RegistryFactCodec.Instance), static fact => fact is { Name: "DisableForceUnload", Data: "1", View: RegistryView.View64 });
    }

    [Theory]
    [InlineData(false, "empty")]
    [InlineData(true, "truncated")]
    public void Run_WhenThePolicyIsNotThere_IsSureOnlyIfTheHiveWasClosedCleanly(bool dirty, string outcome)
    {
        _folder.Write(Software, new HiveBuilder { IsDirty = dirty }.Key("Microsoft").Build());

        var bundle = Run();

        Assert.Equal(outcome, bundle.OutcomeOf("registry.policy"));
        Assert.Equal(dirty, bundle.ReasonsOf("registry.policy").Contains(OutcomeReasons.SourceChanged, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(4096)]
    [InlineData(4200)]
    public void Run_WhenTheHiveIsCut_FailsAndSaysItCannotBeRead(int length)
    {
        _folder.Write(Software, new HiveBuilder().Key("Arcserve").Build().AsSpan(0, length));

        var bundle = Run();

        Assert.Equal(("failed", OutcomeReasons.NotReadable), (bundle.OutcomeOf("registry.product"), Assert.Single(bundle.ReasonsOf("registry.product"))));
    }

    [Fact]
    public void Walk_WhenKeysGoRoundInCircles_EndsWithinItsBounds()
    {
        // Every key's list of subkeys is the root's own list.
        var hive = new HiveBuilder().Key("Arcserve").Key("ComputerAssociates").Build();
        var list = BitConverter.ToInt32(hive, 4096 + 4 + BitConverter.ToInt32(hive, 36) + 28);
        for (var at = 4096 + 32; at < hive.Length - 100; at += 8)
        {
            if (hive.AsSpan(at + 4).StartsWith("nk"u8))
                BitConverter.GetBytes(list).CopyTo(hive, at + 4 + 28);
        }

        _folder.Write(Software, hive);
        var clock = Stopwatch.StartNew();

        var tree = Walk(@"SOFTWARE\Arcserve", RegistryView.View64, new RegistryWalkLimits { Depth = 1000, Keys = 20_000 });

        Assert.True(tree.Truncated);
        Assert.InRange(tree.Facts.Count, 1, 20_001);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Walk_WhenTheListOfSegmentsIsCut_LeavesTheValueOut()
    {
        var hive = new HiveBuilder().Text("Arcserve", "a", new string('x', 20_000)).Number("Arcserve", "b", 1).Build();
        var cell = 4096 + 32;
        while (!hive.AsSpan(cell + 4).StartsWith("db"u8))
            cell += 8;
        BitConverter.GetBytes(-8).CopyTo(hive, cell);
        _folder.Write(Software, hive);

        var facts = Walk(@"SOFTWARE\Arcserve", RegistryView.View64).Facts;

        Assert.Contains(facts, static fact => fact is { Name: "b", Data: "1" });
        Assert.DoesNotContain(facts, static fact => fact.Data?.StartsWith('x') == true);
    }

    [Fact]
    public void Walk_WhateverBytesAreBroken_NeverThrows()
    {
        var whole = new HiveBuilder { ListKind = "ri" }.Text("Arcserve", "a", new string('x', 20_000)).Number(@"Arcserve\b", "c", 1).Build();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 40].Sample(
            changes =>
            {
                var broken = whole.ToArray();
                foreach (var (at, value) in changes)
                    broken[at] = value;
                using var hive = HiveFile.Open(new MemoryStream(broken));
                var root = hive is null ? null : HiveKey.RootOf(hive);
                var tree = HiveWalk.Read(root?.Find("Arcserve"), "x", RegistryView.View64, new RegistryWalkLimits { Depth = 8, Keys = 500 });
                return tree.Facts.Count <= 1000;
            },
            iter: 2000);
    }

    public void Dispose() => _folder.Dispose();

    private RegistryTree Walk(string path, RegistryView view, RegistryWalkLimits? limits = null) =>
        new HiveRegistry(new DiskTree(_folder["BKSV01"])).Walk(new RegistryRoot(path, view, limits ?? new RegistryWalkLimits()));

    private BundleContent Run()
    {
        Assert.Equal(0, Arccollect.Run(["--yes", "--root", _folder["BKSV01"], "--out", _folder["out"]]).ExitCode);
        return BundleContent.Only(_folder["out"]);
    }
}
