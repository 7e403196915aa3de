using System.Text;
using ArcBundle.Analyzer.Tests.Reporting.Json;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The published collector, run as a customer does, and what is in its bundle.</summary>
[Collection<WineCollectionDefinition>]
public sealed class CollectingTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenHostIsReadable_ExitsZeroWithAnOutcomeForEveryPlannedItem()
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal(ItemCatalog.All.Select(static item => item.Id.Value), bundle.Context.Plan, StringComparer.Ordinal);
        Assert.Equal(bundle.Context.Plan, bundle.Manifest.Items.Select(static item => item.Item), StringComparer.Ordinal);
        Assert.True(bundle.Manifest.Complete);
        Assert.DoesNotContain(bundle.Manifest.Items, static item => item.Outcome is "failed" or "cancelled" or "timed-out");
    }

    [Fact]
    public async Task Run_WhenFinished_LeavesNothingButTheBundle()
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.Equal(bundle.Path, Assert.Single(Directory.EnumerateFileSystemEntries(bundle.Folder)));
        Assert.StartsWith("C-1_", Path.GetFileName(bundle.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenFinished_AccountsForWhatItDid()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var footprint = bundle.Manifest.Footprint;

        Assert.Contains(footprint.FilesWritten, file => file.EndsWith(Path.GetFileName(bundle.Path), StringComparison.Ordinal));
        Assert.Contains(footprint.ChildProcesses, static command => command.EndsWith("vssadmin.exe list writers", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(footprint.ChildProcesses, static command => command.EndsWith("netstat.exe -ano", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("GetExtendedTcpTable", footprint.Opened, StringComparer.Ordinal);
        Assert.Contains(@"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve", footprint.Opened, StringComparer.Ordinal);
        Assert.Contains("Security", footprint.Opened, StringComparer.Ordinal);
        Assert.InRange(footprint.PeakWorkingSetBytes ?? 0, 1, 100L * 1024 * 1024);
    }

    [Fact]
    public async Task Run_WhenFinished_HasChangedNothingElse()
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.Empty(bundle.Changes!);
    }

    [Fact]
    public async Task Run_WhenSocketsHaveNoOwners_SaysNotToldRatherThanZero()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var rows = bundle.Facts("tcp.start", TcpEndpointCodec.Instance);

        Assert.NotEmpty(rows);
        Assert.All(rows, static row => Assert.Null(row.Pid));
    }

    [Fact]
    public async Task Run_WhenProcessesAreRead_KnowsItsOwn()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var own = Assert.Single(bundle.Facts("processes.start", ProcessFactCodec.Instance), static process => process.Name.Equals("arccollect.exe", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(bundle.Context.ProcessId, own.Pid);
        Assert.Equal(@"C:\Support\arccollect.exe", own.ImagePath, ignoreCase: true);
        Assert.InRange(own.StartUtc!.Value, bundle.Manifest.StartedUtc.AddMinutes(-1), bundle.Manifest.EndedUtc);
        Assert.Contains(bundle.Facts("processes.end", ProcessFactCodec.Instance), process => process.Pid == own.Pid && process.StartUtc == own.StartUtc);
    }

    [Fact]
    public async Task Run_WhenServicesAreRead_TellsTheAgentsConfiguration()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var services = bundle.Facts("services", ServiceFactCodec.Instance);

        Assert.Contains(
            new ServiceFact(
                AgentHost.Service, AgentHost.ServiceDisplayName, ServiceState.Stopped, null, ServiceStartType.Automatic, "LocalSystem", AgentHost.ServiceImage),
            services);
        Assert.Contains(services, static service => service is { State: ServiceState.Running, Pid: > 0 });
    }

    [Fact]
    public async Task Run_WhenRegistryIsRead_SeesBothViewsAndThePolicy()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var product = bundle.Facts("registry.product", RegistryFactCodec.Instance);
        var policy = bundle.Facts("registry.policy", RegistryFactCodec.Instance);

        Assert.Contains(product, static fact => fact is { Name: "NTAgent", Kind: RegistryDataKind.Text, Masked: false, Data: not null }
            && fact.KeyPath.EndsWith(@"CA ARCserve Backup\InstallPath", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(product, static fact => fact is { Name: "Setting", Data: "設定", View: RegistryView.View64 }
            && fact.KeyPath.Equals(AgentHost.ProductKey64, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(policy, static fact => fact is { Name: "DisableForceUnload", Kind: RegistryDataKind.DWord, Data: "1" });
    }

    [Fact]
    public async Task Run_WhenAValueMayBeASecret_KeepsItOutOfTheWholeBundle()
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.Contains(bundle.Facts("registry.product", RegistryFactCodec.Instance), static fact => fact is { Name: "CaPassword", Masked: true, Data: null });
        Assert.All(bundle.Entries, static entry =>
        {
            Assert.Equal(-1, entry.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(AgentHost.Secret)));
            Assert.Equal(-1, entry.Value.AsSpan().IndexOf(Encoding.Unicode.GetBytes(AgentHost.Secret)));
        });
    }

    [Theory]
    [InlineData("events.application", "Application")]
    [InlineData("events.system", "System")]
    public async Task Run_WhenEventLogsCannotBeExported_CopiesTheFilesAndSaysSo(string item, string channel)
    {
        var bundle = await hosts.EnglishBundleAsync();

        var log = Assert.Single(bundle.Raw(item));

        Assert.EndsWith(channel + ".evtx", log.Key, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(AgentHost.EventLog((await hosts.EnglishAsync()).Prefix, channel), log.Value);
        Assert.Equal("collected", bundle.Item(item).Outcome);
        Assert.Contains(bundle.Item(item).Notes, static note => string.Equals(note.Reason, OutcomeReasons.CopiedFile, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vss.writers")]
    [InlineData("logs.agent")]
    [InlineData("config.ports")]
    [InlineData("netstat.text")]
    [InlineData("network.hosts")]
    [InlineData("vss.providers")]
    [InlineData("vss.shadows")]
    public async Task Run_WhenEvidenceIsThere_CollectsIt(string item)
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.Equal("collected", bundle.Item(item).Outcome);
        Assert.NotEmpty(bundle.Raw(item));
        Assert.All(bundle.Raw(item), static entry => Assert.NotEmpty(entry.Value));
    }

    [Fact]
    public async Task Run_WhenALoadedUserHiveHasTheProductsKeys_KeepsThemBelowTheSid()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var ofUsers = bundle.Facts("registry.product", RegistryFactCodec.Instance).Where(static fact => fact.KeyPath.StartsWith(@"HKEY_USERS\S-1-5-21-", StringComparison.Ordinal) && fact.KeyPath.EndsWith(@"\SOFTWARE\Arcserve\Manager", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Contains(ofUsers, static fact => fact is { Name: "Layout", Data: "広い", Masked: false });
        Assert.Contains(ofUsers, static fact => fact is { Name: "CaPassword", Data: null, Masked: true });
    }

    [Fact]
    public async Task Run_WhenWindowsOwnKeysAreRead_KeepsFirewallRulesExclusionsAndAltitudes()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var rules = bundle.Facts("registry.firewall", RegistryFactCodec.Instance);
        var antivirus = bundle.Facts("antivirus", RegistryFactCodec.Instance);

        Assert.Contains(rules, static fact => fact is { Name: "CoreNet-Netlogon-In-TCP", Data: AgentHost.FirewallRule } && fact.KeyPath.Equals(AgentHost.FirewallRules, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(antivirus, static fact => fact is { Name: @"C:\Program Files (x86)\CA", Masked: false });
        Assert.Contains(antivirus, static fact => fact is { Name: "Altitude", Data: "321410" } && fact.KeyPath.Equals(AgentHost.FilterInstance, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(bundle.Facts("registry.hives", RegistryFactCodec.Instance), static fact => fact.KeyPath.StartsWith(@"HKEY_USERS\S-1-5-21-", StringComparison.Ordinal) && fact.KeyLastWriteUtc is not null);
        Assert.Contains(bundle.Facts("registry.tcpip", RegistryFactCodec.Instance), static fact => fact.KeyPath.EndsWith(@"\Tcpip\Parameters", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_WhenTwoMomentsAreSeen_HasTheTimeBetweenThem()
    {
        var bundle = await hosts.EnglishBundleAsync();

        var processors = bundle.Facts("load", LoadFactCodec.Instance).Where(static fact => fact.Counter == LoadCounter.ProcessorBusyPercent).ToList();
        var adapters = bundle.Facts("network.adapters", AdapterFactCodec.Instance);

        Assert.Equal(2, processors.Count);
        Assert.All(processors, static fact => Assert.InRange(fact.Value, 0, 100));
        Assert.True(processors[1].AtUtc - processors[0].AtUtc >= TimeSpan.FromSeconds(2));
        Assert.Equal(2, adapters.Select(static fact => fact.AtUtc).Distinct().Count());
        Assert.All(adapters.GroupBy(static fact => fact.Id, StringComparer.Ordinal), static samples => Assert.Equal(2, samples.Count()));
        var start = bundle.Item("processes.start").StartedUtc!.Value;
        Assert.True(bundle.Item("processes.end").StartedUtc >= start + TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("minifilters")]
    [InlineData("events.security")]
    [InlineData("events.rendered")]
    public async Task Run_WhenTheSystemDoesNotHaveACall_SaysSoInsteadOfNothingFound(string item)
    {
        var bundle = await hosts.EnglishBundleAsync();

        var told = bundle.Item(item);

        Assert.Equal(("missing", OutcomeReasons.NotOnThisSystem), (told.Outcome, Assert.Single(told.Notes).Reason));
    }

    [Fact]
    public async Task Run_WhenAChildPrints_KeepsItsBytes()
    {
        var bundle = await hosts.EnglishBundleAsync();

        Assert.Contains(bundle.Raw("vss.writers").Values, static bytes => bytes.AsSpan().SequenceEqual(AgentHost.VssWriters));
    }

    [Fact]
    public async Task Run_WhenALogIsNotUnicode_KeepsItsBytes()
    {
        var bundle = await hosts.EnglishBundleAsync();
        var log = await File.ReadAllBytesAsync((await hosts.EnglishAsync()).Prefix.PathOf(AgentHost.JapaneseLog), TestContext.Current.CancellationToken);

        Assert.Contains(bundle.Raw("logs.agent").Values, bytes => bytes.AsSpan().SequenceEqual(log));
    }

    [Theory]
    [InlineData("unzip", "-t")]
    [InlineData("7z", "t")]
    public async Task Run_WhenFinished_WritesWhatOrdinaryToolsOpen(string program, string option)
    {
        WineInstallation.Require(program);
        var bundle = await hosts.EnglishBundleAsync();

        var result = await ProgramRun.RunAsync(
            program, [option, bundle.Path], TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode == 0, result.Said);
    }

    [Fact]
    public async Task Run_WhenFinished_IsVerifiedAndAnalyzedByTheAnalyzer()
    {
        var bundle = await hosts.EnglishBundleAsync();
        var token = TestContext.Current.CancellationToken;

        var verified = await Analyzing.RunAsync(["verify", bundle.Path, "--lang", "en"], token);
        var analyzed = await Analyzing.RunAsync(["analyze", bundle.Path, "--format", "json", "--lang", "en"], token);

        Assert.True(verified.ExitCode == 0, verified.Said);
        Assert.True(analyzed.ExitCode == 0, analyzed.Said);
        ReportSchema.Check(analyzed.Output);
    }
}
