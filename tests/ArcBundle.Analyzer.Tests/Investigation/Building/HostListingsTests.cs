using System.Security.Cryptography;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Tests.Reading;
using ArcBundle.Analyzer.Tests.Reading.Recognition;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Building;

/// <summary>What is read goes to the host as typed members, and every item is told with its outcome.</summary>
public sealed class HostListingsTests
{
    private const string Banner = "vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";

    [Fact]
    public void Build_WhenEveryListIsSent_FillsEveryMember()
    {
        var host = Build([.. FormSamples.All().Select(static sample => Entry(sample.Name, sample.Text))]);
        Assert.Equal(2, host.Providers!.Facts.Select(static f => f.Value.TypeText).Distinct().Count());
        Assert.Equal(2, host.Shadows!.Facts.Count);
        Assert.Equal(3, host.ShadowStorage!.Facts.Count);
        Assert.Equal(10, host.Minifilters!.Facts.Select(static f => f.Value).Distinct().Count());
        Assert.Equal(2, host.MinifilterInstances!.Facts.Count);
        Assert.Equal(3, host.FirewallLog!.Facts.Count);
        Assert.Equal(2, host.FirewallProfiles.Count);
        Assert.Equal("tcp", Assert.Single(host.DynamicPorts!.Facts).Value.Protocol);
        Assert.Equal("192.0.2.5", Assert.Single(host.HostsFile!.Facts).Value.Address);
        Assert.Equal(3, host.PortConfig!.Facts.Count);
        Assert.Equal(2, host.Udp!.Facts.Count);
        Assert.True(host.Minifilters.IsWhole);
        foreach (var item in (string[])["vss.providers", "vss.shadows", "vss.storage", "minifilters", "logs.firewall", "network.hosts", "network.dynamicports", "config.ports", "registry.firewall"])
            Assert.Equal(ItemOutcome.Collected, host.Items[new(item)]?.Outcome);
    }

    [Fact]
    public void Build_WhenNothingIsSent_LeavesEveryMemberOpen()
    {
        var host = Build([]);
        Assert.Null(host.Providers);
        Assert.Null(host.Minifilters);
        Assert.Null(host.FirewallLog);
        Assert.Null(host.FirewallRules);
        Assert.Null(host.DefenderExclusions);
        Assert.Null(host.HostsFile);
    }

    [Theory]
    [InlineData("Filter listing failed with error: 0x80070005\r\nAccess is denied.\r\n", "minifilters", ItemOutcome.Denied)]
    [InlineData("[SC] OpenSCManager FAILED 5:\r\n\r\nAccess is denied.\r\n", "services", ItemOutcome.Denied)]
    [InlineData("[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n\r\nx\r\n", "services", ItemOutcome.Failed)]
    [InlineData(Banner + "No items found that satisfy the query.\r\n", "vss.shadows", ItemOutcome.Empty)]
    [InlineData("C:\\>vssadmin list shadowstorage\r\n" + Banner + "Error: You don't have the correct permissions to run this command.\r\n", "vss.storage", ItemOutcome.Denied)]
    [InlineData("# This is a sample HOSTS file used by Microsoft TCP/IP for Windows.\r\n", "network.hosts", ItemOutcome.Empty)]
    public void Build_WhenAToolListsNothing_TellsWhy(string text, string item, ItemOutcome outcome)
    {
        var host = Build([Entry("1", text)]);
        Assert.Equal(outcome, host.Items[new(item)]?.Outcome);
        Assert.Null(host.Minifilters);
        Assert.Null(host.Services);
        Assert.Equal(outcome == ItemOutcome.Empty && item is "vss.shadows", host.Shadows is { Facts: [] });
    }

    [Theory]
    [InlineData("vss.storage", "No items found that satisfy the query.\r\n", ItemOutcome.Empty)]
    [InlineData("vss.providers", "Error: x\r\n", ItemOutcome.Denied)]
    [InlineData("vss.writers", "Error: x\r\n", ItemOutcome.Denied)]
    [InlineData("vss.writers", "No items found that satisfy the query.\r\n", ItemOutcome.Truncated)]
    public void Build_WhenTheBundleTellsTheItem_ReadsTheTextAsThatList(string item, string rest, ItemOutcome outcome)
    {
        var host = Build([Entry("raw/" + item + ".txt", Banner + rest, new ItemId(item))]);
        Assert.Equal(outcome, host.Items[new(item)]?.Outcome);
    }

    [Theory]
    [InlineData("netstat.text", "要求された操作には管理者特権が必要です。\r\n", ItemOutcome.Denied)]
    [InlineData("netstat.text", "The requested operation requires elevation.\r\n", ItemOutcome.Denied)]
    [InlineData("network.dynamicports", "アクセスが拒否されました。\r\n", ItemOutcome.Denied)]
    [InlineData("vss.writers", "アクセスが拒否されました。\r\n", ItemOutcome.Denied)]
    [InlineData("network.dynamicports", "something else\r\n", ItemOutcome.Truncated)]
    [InlineData("netstat.text", "something else\r\n", null)]
    public void Build_WhenARefusalStandsForAnOutput_IsDenied(string item, string text, ItemOutcome? outcome)
    {
        foreach (var encoding in SampleText.Japanese)
            Assert.Equal(outcome, Build([Entry("raw/1", SampleText.Encode(text, encoding), new ItemId(item))]).Items[new(item)]?.Outcome);
    }

    [Fact]
    public void Build_WhenRegistryFactsHoldRules_ReadsThem()
    {
        const string policy = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
        using var facts = new MemoryStream();
        FactFile.Write<RegistryFact>(facts,
        [
            new(policy + @"\FirewallRules", RegistryView.View64, null, RegistryDataKind.Key, null),
            new(policy + @"\FirewallRules", RegistryView.View64, "{A}", RegistryDataKind.Text, "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|"),
            new(policy + @"\PublicProfile", RegistryView.View64, "EnableFirewall", RegistryDataKind.DWord, "1"),
        ], RegistryFactCodec.Instance);
        var host = Build([Entry("facts/registry.firewall.msgpack", facts.ToArray(), ItemCatalog.RegistryFirewall)]);
        Assert.True(Assert.Single(host.FirewallRules!.Facts).Value.LocalPorts.Cover(6050));
        Assert.True(host.FirewallRules.IsWhole);
        Assert.Equal(new FirewallProfile("Public", FirewallStore.Local, IsEnabled: true), Assert.Single(host.FirewallProfiles).Value);
        Assert.Equal("facts/registry.firewall.msgpack", host.FirewallRules.Facts[0].Origin.Entry);
    }

    [Fact]
    public void Build_WhenSnapshotsHoldSessionsAdaptersLoadAndFilters_FillsTheirMembers()
    {
        var at = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        var host = Build(
        [
            Snapshot(ItemCatalog.Sessions, SessionFactCodec.Instance, new SessionFact(1, SessionState.Disconnected, @"EXAMPLE\backup")),
            Snapshot(ItemCatalog.NetworkAdapters, AdapterFactCodec.Instance, new AdapterFact(at, "{a}", ReceivedErrors: 1, Addresses: "192.0.2.11 2001:db8::11"), new AdapterFact(at.AddSeconds(20), "{a}", ReceivedErrors: 5)),
            Snapshot(ItemCatalog.Load, LoadFactCodec.Instance, new LoadFact(at, LoadCounter.DiskQueueLength, "0 C:", 2.5)),
            Snapshot(ItemCatalog.Minifilters, MinifilterFactCodec.Instance, new MinifilterFact("WdFilter", "328010", 4)),
        ]);
        Assert.Equal(SessionState.Disconnected, Assert.Single(host.Sessions!.Facts).Value.State);
        Assert.Equal([1L, 5L], host.Adapters!.Facts.Select(static adapter => adapter.Value.ReceivedErrors));
        Assert.Equal(2.5, Assert.Single(host.Load!.Facts).Value.Value);
        Assert.Equal("328010", Assert.Single(host.Minifilters!.Facts).Value.Altitude);
        Assert.True(host.HasAddress("2001:db8::11"));
    }

    [Theory]
    [InlineData(@"HKEY_USERS\S-1-5-21-1-2-3-1142\SOFTWARE\Arcserve")]
    [InlineData(@"HKEY_USERS\C:\Users\arcserve\Software\Arcserve")]
    [InlineData(@"C:\Users\Arcserve\NTUSER.DAT")]
    public void Build_WhenTheCollectorReadRegistriesOfUsers_KeepsThemApart(string key)
    {
        const string firewall = @"\SharedAccess\Parameters\FirewallPolicy\PublicProfile";
        var host = Build(
        [
            Snapshot(
                ItemCatalog.RegistryProduct,
                RegistryFactCodec.Instance,
                new RegistryFact(key, RegistryView.View64, null, RegistryDataKind.Key, null),
                new RegistryFact(key, RegistryView.View64, "ReceiveTimeOut", RegistryDataKind.DWord, "60"),
                new RegistryFact(key, RegistryView.View64, "HOME", RegistryDataKind.Text, @"D:\Mine"),
                new RegistryFact(key + firewall, RegistryView.View64, "EnableFirewall", RegistryDataKind.DWord, "0"),
                new RegistryFact(key + @"\Windows Defender\Exclusions\Paths", RegistryView.View64, @"C:\", RegistryDataKind.DWord, "0")),
        ]);
        Assert.Equal(5, host.UserRegistry.Count);
        Assert.Empty(host.Registry.Values);
        Assert.Empty(host.FirewallProfiles);
        Assert.Null(host.DefenderExclusions);
        Assert.Empty(ProductFiles.Of(host).Folders);
    }

    [Fact]
    public void Build_WhenAUsersPolicyWasExportedByHand_IsNotTheMachines()
    {
        var host = Build([Entry("policy.reg", "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Microsoft\\Windows\\System]\r\n\"DisableForceUnload\"=dword:00000001\r\n")]);
        Assert.Null(host.Registry.ForcedUnloadDisabled);
    }

    [Fact]
    public void Build_WhenAntivirusSettingsAreSent_ReadsTheExclusions()
    {
        const string key = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths";
        var host = Build([Snapshot(ItemCatalog.Antivirus, RegistryFactCodec.Instance, new RegistryFact(key, RegistryView.View64, @"C:\CA", RegistryDataKind.DWord, "0"))]);
        Assert.Equal(@"C:\CA", Assert.Single(host.DefenderExclusions!).Value.Value);
        Assert.Equal(ItemOutcome.Collected, host.Items[ItemCatalog.Antivirus]?.Outcome);
    }

    [Fact]
    public void Build_WhenTextsOfEventsAreSent_CountsThemAsThatItemAndNotAsTheLog()
    {
        const string text = "<Events>\n<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='VSS'/><EventID>8193</EventID><EventRecordID>7</EventRecordID>"
            + "<TimeCreated SystemTime='2026-11-20T02:00:00.000Z'/><Channel>Application</Channel><Computer>FILESV02</Computer></System>"
            + "<RenderingInfo Culture='ja-JP'><Message>x</Message></RenderingInfo></Event>\n</Events>\n";
        var host = Build([Entry("raw/events.rendered/Application.xml", text, ItemCatalog.EventsRendered)]);
        Assert.Equal(ItemOutcome.Collected, host.Items[ItemCatalog.EventsRendered]?.Outcome);
        Assert.Null(host.Items[ItemCatalog.EventsApplication]);
        Assert.Empty(host.Application.Records);
        Assert.Empty(host.Application.Coverages);
    }

    [Fact]
    public void Build_WhenAFirewallLogHasLostItsHead_ReadsItByTheUsualFields()
    {
        const string line = "2026-11-20 01:30:00 DROP TCP 192.0.2.10 192.0.2.11 50123 6050 52 S 1 0 8192 - - - RECEIVE\r\n";
        var host = Build([Entry("1", "0123 6050 52 S 1 0 8192 - - - RECEIVE\r\n" + line + line.Replace("01:30", "01:31", StringComparison.Ordinal))]);
        Assert.Equal([6050, 6050], host.FirewallLog!.Facts.Select(static l => l.Value.DestinationPort));
    }

    [Fact]
    public void Build_WhenARowIsNotUnderstood_SaysHowMany()
    {
        var host = Build([Entry("1", "Name,DisplayName,State,StartMode\r\nA,One,Running,Auto\r\n,Two,Stopped,Auto\r\n")]);
        var note = host.Items[ItemCatalog.Services]!.Note!;
        Assert.Equal(("reading.rows-passed-over", "1"), (note.Key, Assert.Single(note.Arguments).Value));
    }

    [Fact]
    public void Build_WhenNetstatHasUdpRows_CountsForBothTables()
    {
        var host = Build([Entry("1", "Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n  TCP    0.0.0.0:6050           0.0.0.0:0              LISTENING       1\r\n  UDP    0.0.0.0:123            *:*                                    2\r\n")]);
        Assert.Equal(ItemOutcome.Collected, host.Items[ItemCatalog.TcpStart]?.Outcome);
        Assert.Equal(ItemOutcome.Collected, host.Items[ItemCatalog.Udp]?.Outcome);
    }

    [Fact]
    public void Build_WhenAnEventLogIsCutInItsFirstBytes_IsDamagedAndNoItem()
    {
        var draft = HostBuilder.Read("H1", new HostEvidence("HOST", null, null, [], [Entry("1", "ElfFile\0"u8.ToArray(), null)]), AnalysisOptions.None, TestContext.Current.CancellationToken);
        var built = HostBuilder.Build(draft, HostRole.Agent, AnalysisOptions.None);
        Assert.Equal("analysis.entry-damaged", Assert.Single(built.Damage).Key);
        Assert.Empty(built.Host.Items.All);
    }

    [Theory]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup", "registry.product")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\System", "registry.policy")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\DomainProfile", "registry.firewall")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows Defender\Exclusions\Paths", "antivirus")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", "registry.tcpip")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Somebody", "extra")]
    public void Build_WhenExportIsSent_CountsForTheItemOfItsKeys(string key, string item)
    {
        var host = Build([Entry("1", $"Windows Registry Editor Version 5.00\r\n\r\n[{key}]\r\n\"x\"=dword:00000001\r\n")]);
        Assert.Equal([item], host.Items.All.Select(static pair => pair.Key.Value));
    }

    private static Host Build(IReadOnlyList<EvidenceEntry> entries)
    {
        var draft = HostBuilder.Read("H1", new HostEvidence("HOST", null, null, [], entries), AnalysisOptions.None, TestContext.Current.CancellationToken);
        return HostBuilder.Build(draft, HostRole.Agent, AnalysisOptions.None).Host;
    }

    private static EvidenceEntry Snapshot<T>(ItemId item, FactCodec<T> codec, params T[] facts)
    {
        using var stream = new MemoryStream();
        FactFile.Write(stream, facts, codec);
        return Entry($"facts/{item}.msgpack", stream.ToArray(), item);
    }

    private static EvidenceEntry Entry(string name, string text, ItemId? item = null) => Entry(name, SampleText.Encode(text, "utf-8"), item);

    private static EvidenceEntry Entry(string name, byte[] bytes, ItemId? item) =>
        new(name, item, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), null, () => new MemoryStream(bytes, writable: false));
}
