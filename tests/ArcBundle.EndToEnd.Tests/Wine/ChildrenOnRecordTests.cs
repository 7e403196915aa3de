using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What a run says it started, and what was started.</summary>
[Collection<WineCollectionDefinition>]
public sealed class ChildrenOnRecordTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenProgramsAreStarted_RecordsEachOfThem()
    {
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var calls = host.Prefix.PathOf("windows/system32/vssadmin.calls");
        using var mark = new StandInMark(host.Prefix, "vssadmin", "calls");

        var bundle = await host.CollectAsync(token, "--snapshot-gap", "0s", "--exclude", ItemCatalog.VssShadows.Value);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        const string Program = "vssadmin.exe ";
        var recorded = bundle.Manifest.Footprint.ChildProcesses
            .Where(static command => command.Contains(Program, StringComparison.OrdinalIgnoreCase))
            .Select(static command => command[(command.IndexOf(Program, StringComparison.OrdinalIgnoreCase) + Program.Length)..]);
        Assert.Equal(await File.ReadAllLinesAsync(calls, token), recorded, StringComparer.Ordinal);
    }
}
