using System.Runtime.Versioning;
using System.Text.Json;
using ArcBundle.EndToEnd.Tests.Wine;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>What may not be read of a disk is told as denied, never as absent: the natively compiled collector, run as a user without rights.</summary>
[Collection<WineCollectionDefinition>]
[UnsupportedOSPlatform("windows")]
public sealed class NativeDeniedTests(NativeCollector native)
{
    private const string Profile = @"C:\Users\svcbackup\NTUSER.DAT";
    private const string Agent = "Program Files (x86)/CA/ARCserve Backup Client Agent for Windows/LOG";

    [Fact]
    public async Task Run_WhenFilesAreClosed_TellsEachAsDenied()
    {
        using var disk = new DeniedDisk(await native.PathAsync());
        foreach (var path in (string[])["Windows/System32/config/SYSTEM", "Users/svcbackup/NTUSER.DAT", "Users/tanaka", Agent + "/agent.log", "Windows/System32/winevt/Logs/System.evtx", "Windows/System32/LogFiles/Firewall"])
            disk.Close(path);

        var items = await RunAsync(disk);

        Assert.All((string[])["services", "minifilters", "registry.tcpip", "logs.agent", "events.system", "logs.firewall"], item => Assert.Equal((item, "denied"), (item, items[item].Outcome)));
        Assert.Equal(("truncated", "missing"), (items["registry.hives"].Outcome, items["registry.product"].Outcome));
        Assert.All((string[])["registry.hives", "registry.product"], item =>
        {
            Assert.Contains(("access-denied", Profile), items[item].Notes);
            Assert.Contains(("access-denied", @"C:\Users\tanaka\NTUSER.DAT"), items[item].Notes);
        });
        Assert.Equal("collected", items["network.hosts"].Outcome);
    }

    [Fact]
    public async Task Run_WhenFoldersOnTheWayAreClosed_TellsWhatMayLieInThemAsDenied()
    {
        using var disk = new DeniedDisk(await native.PathAsync());
        foreach (var path in (string[])["Windows/System32", "Users", "Program Files (x86)/CA"])
            disk.Close(path);

        var items = await RunAsync(disk);

        string[] denied =
        [
            "services", "minifilters", "registry.product", "registry.policy", "registry.tcpip", "registry.firewall", "registry.hives", "antivirus", "network.hosts", "config.ports",
            "logs.server", "logs.agent", "logs.firewall", "events.application", "events.system",
        ];
        Assert.All(denied, item => Assert.Equal((item, "denied"), (item, items[item].Outcome)));
        Assert.Contains(("access-denied", @"C:\Users"), items["registry.hives"].Notes);
        Assert.All(await RunAsync(disk, "--mask", "names"), static item => Assert.NotEqual(("events.system", "missing"), (item.Key, item.Value.Outcome)));
    }

    private static async Task<Dictionary<string, (string Outcome, (string Reason, string? Detail)[] Notes)>> RunAsync(DeniedDisk disk, params string[] more)
    {
        string[] command = [disk.Program, "--root", disk.Root, "--out", disk.Out, "--yes", "--json", .. more];
        string[] line = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command] : command;

        var result = await ProgramRun.RunAsync(
            line[0], line[1..], TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode == 0, result.Said);
        using var told = JsonDocument.Parse(result.Output);
        return told.RootElement.GetProperty("items").EnumerateArray().ToDictionary(
            static item => item.GetProperty("item").GetString()!,
            static item => (item.GetProperty("outcome").GetString()!, item.GetProperty("notes").EnumerateArray().Select(NoteOf).ToArray()),
            StringComparer.Ordinal);
    }

    private static (string Reason, string? Detail) NoteOf(JsonElement note) =>
        (note.GetProperty("reason").GetString()!, note.TryGetProperty("detail", out var detail) ? detail.GetString() : null);
}
