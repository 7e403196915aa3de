using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Where the collector lies and writes: beside libraries of others, and in folders with long Japanese names.</summary>
[Collection<WineCollectionDefinition>]
public sealed class ForeignLibraryTests(WineHosts hosts)
{
    /// <summary>
    /// Libraries of Windows that the collector and the framework load once they run. Those that the program file imports are left out, because Wine
    /// does not heed the mark that keeps Windows from looking for them beside it, and the four that the core of the .NET runtime loads, which
    /// nobody can tell where to look.
    /// </summary>
    private static readonly string[] Planted =
        ["iphlpapi.dll", "ncrypt.dll", "wtsapi32.dll", "wevtapi.dll", "fltlib.dll", "pdh.dll", "secur32.dll", "netapi32.dll", "crypt32.dll", "ws2_32.dll", "psapi.dll"];

    [Fact]
    public async Task Run_WhenForeignLibrariesLieBesideIt_DoesNotEvenLookAtThem()
    {
        WineInstallation.Require("strace");
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var folder = host.Prefix.PathOf("Support");
        var (windows, here) = host.NewOutputFolder();
        var trace = Path.Combine(host.Prefix.DriveC, "libraries.trace");
        foreach (var name in Planted)
            await File.WriteAllTextAsync(Path.Combine(folder, name), "no library", token);

        var result = await host.RunTracedAsync(trace, "newfstatat,stat,openat,open", token, "--out", windows, "--yes", "--quiet", "--snapshot-gap", "0s");

        foreach (var name in Planted)
            File.Delete(Path.Combine(folder, name));
        Assert.True(result.ExitCode == 0, result.Said);
        Assert.Single(Directory.EnumerateFiles(here, "*" + BundleName.Extension));
        var lookups = await File.ReadAllLinesAsync(trace, token);
        Assert.Contains(lookups, static call => call.Contains("/system32/iphlpapi.dll", StringComparison.OrdinalIgnoreCase)); // it does load that, from where it belongs
        Assert.DoesNotContain(lookups, static call => Planted.Any(name => call.Contains("/Support/" + name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Run_WhenTheOutputFolderIsLongAndJapanese_WritesThere()
    {
        var host = await hosts.JapaneseAsync();
        var names = Enumerable.Repeat("診断データの保存先フォルダー", 20).ToArray();
        var windows = @"C:\" + string.Join('\\', names);
        Assert.True(windows.Length > 260);

        var result = await host.RunAsync(TestContext.Current.CancellationToken, "--out", windows, "--yes", "--snapshot-gap", "0s", "--exclude", "vss.writers");

        Assert.True(result.ExitCode == 0, result.Said);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine([host.Prefix.DriveC, .. names])));
    }

    [Fact]
    public async Task Run_WhenFinished_HasClosedItsBundleToOthers()
    {
        var bundle = await hosts.EnglishBundleAsync();

        // Wine shows the security descriptor as a mode: the user and the administrators, nobody else.
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(bundle.Path);
        Assert.Equal(UnixFileMode.None, mode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite));
        Assert.Equal(UnixFileMode.UserRead, mode & UnixFileMode.UserRead);
    }
}
