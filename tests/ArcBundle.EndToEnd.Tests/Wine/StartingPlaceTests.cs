using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// Where the collector lies and writes. A program whose own path is that of a share (<c>\\server\share</c>) is beyond Wine 8, which tells it a
/// path without the backslashes; there it lies on a network drive, and only what it reads and writes on the share.
/// </summary>
[Collection<WineCollectionDefinition>]
public sealed class StartingPlaceTests(WineHosts hosts)
{
    private static string DeepOfWindows => @"C:\" + Places.Deep.Replace('/', '\\');

    [Fact]
    public async Task Run_WhenProgramDiskAndOutputLieDeepInJapaneseFolders_WritesABundleThatVerifies()
    {
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var folder = Path.Combine(host.Prefix.DriveC, Places.Deep);
        Places.Furnish(folder, await PublishedPrograms.CollectorAsync());
        Assert.True(DeepOfWindows.Length > 260);

        var result = await host.Prefix.WineAsync(
            DeepOfWindows + @"\arccollect.exe",
            ["--root", DeepOfWindows + @"\disk", "--out", DeepOfWindows + @"\保存先", "--include", DeepOfWindows + @"\disk\Windows\System32\winevt", "--yes"], token);

        Assert.True(result.ExitCode == 0, result.Said);
        await VerifyOnlyBundleAsync(Path.Combine(folder, "保存先"), token);
    }

    [Fact]
    public async Task Run_WhenStartedDeepInJapaneseFoldersWithoutOut_WritesBesideItselfAndNamesThePathAsExplorerDoes()
    {
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var folder = Path.Combine(host.Prefix.DriveC, "下", Places.Deep);
        Places.Furnish(folder, await PublishedPrograms.CollectorAsync());

        // Started by a double click, it would be in its own folder; that being too deep, Wine starts it in the Windows folder, where nothing is written.
        var result = await host.Prefix.RunAsync("sh", ["-c", """cd "$0" && exec wine ./arccollect.exe --root "$1" --yes""", folder, @"C:\下\" + DeepOfWindows[3..] + @"\disk"], token);

        Assert.True(result.ExitCode == 0, result.Said);
        var bundle = await VerifyOnlyBundleAsync(folder, token);
        var said = JapaneseText.Of(result.Output);
        Assert.Contains(@"C:\下\" + DeepOfWindows[3..] + @"\" + Path.GetFileName(bundle), said, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\\?\", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenOnANetworkDriveWithDiskAndOutputOnAShare_WritesThere()
    {
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var folder = Path.Combine(host.Prefix.DriveC, "共有");
        Places.Furnish(folder, await PublishedPrograms.CollectorAsync());
        // How Wine knows a server's share and a network drive.
        var server = Directory.CreateDirectory(Path.Combine(host.Prefix.Devices, "unc", "fileserver"));
        File.CreateSymbolicLink(Path.Combine(server.FullName, "tools"), folder);
        var drive = File.CreateSymbolicLink(Path.Combine(host.Prefix.Devices, "x:"), folder);
        await host.Prefix.AddRegistryAsync(@"HKLM\Software\Wine\Drives", "x:", "REG_SZ", "network", "64", token);

        var onShare = await host.Prefix.WineAsync(
            @"X:\arccollect.exe",
            ["--root", @"\\fileserver\tools\disk", "--out", @"\\fileserver\tools\out", "--include", @"\\fileserver\tools\disk\Windows\System32\winevt", "--yes"], token);
        var onDrive = await host.Prefix.RunAsync("sh", ["-c", """cd "$0" && exec wine 'X:\arccollect.exe' --root 'X:\disk' --yes""", folder], token);

        drive.Delete();
        Assert.True(onShare.ExitCode == 0, onShare.Said);
        Assert.Contains(@"\\fileserver\tools\out\", JapaneseText.Of(onShare.Output), StringComparison.Ordinal);
        await VerifyOnlyBundleAsync(Path.Combine(folder, "out"), token);
        Assert.True(onDrive.ExitCode == 0, onDrive.Said);
        await VerifyOnlyBundleAsync(folder, token);
    }

    [Fact]
    public async Task Run_WhenOnAReadOnlyMedium_AsksForOutInTheUsersLanguageAndRunsWithIt()
    {
        WineInstallation.Require("unshare");
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var media = Directory.CreateDirectory(Path.Combine(host.Prefix.DriveC, "Media")).FullName;
        var kept = Path.Combine(host.Prefix.DriveC, "Kept");
        // The medium exists in a name space of its own, so Wine's server, which opens the files, must be one that lives there. Nor can the desktop be written.
        const string Script = """
            media=$1; program=$2; users=$3
            mount -t tmpfs tmpfs "$media" && cp "$program" "$media" && mount -o remount,ro "$media" || exit 77
            for desktop in "$users"/*/Desktop; do mount -t tmpfs -o ro tmpfs "$desktop" || exit 77; done
            cd "$media"
            run() { wine 'C:\Media\arccollect.exe' --yes --snapshot-gap 0s "$@"; echo "code $?" >&2; }
            run
            run --lang en
            run --lang en --quiet --out 'C:\Kept'
            wineserver -k; wineserver -w
            """;
        await host.Prefix.StopServerAsync(token);

        var result = await host.Prefix.RunAsync(
            "unshare", ["-r", "-m", "sh", "-c", Script, "sh", media, await PublishedPrograms.CollectorAsync(), host.Prefix.PathOf("users")], token);

        await host.Prefix.StartServerAsync(token);
        Assert.SkipWhen(result.ExitCode is 77 || result.Said.Contains("unshare:", StringComparison.Ordinal), "This machine allows no name spaces of its own: " + result.Said);
        var said = JapaneseText.Of(result.Errors).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line.StartsWith("code", StringComparison.Ordinal) || line.Contains("Media", StringComparison.Ordinal));
        Assert.Collection(
            said,
            static line => Assert.Matches(@"^収集ファイルを作成できませんでした。フォルダ 'C:\\Media' に書き込めません .*--out で別のフォルダを指定してください。$", line),
            static line => Assert.Equal("code 3", line),
            static line => Assert.Matches(@"^No bundle could be written: the folder 'C:\\Media' cannot be written .*Give another folder with --out\.$", line),
            static line => Assert.Equal("code 3", line),
            static line => Assert.Equal("code 0", line));
        await VerifyOnlyBundleAsync(kept, token);
    }

    private static async Task<string> VerifyOnlyBundleAsync(string folder, CancellationToken token)
    {
        var bundle = Assert.Single(Directory.EnumerateFiles(folder, "*" + BundleName.Extension));
        var verified = await Analyzing.RunAsync(["verify", bundle], token);
        Assert.True(verified.ExitCode == 0, verified.Said);
        return bundle;
    }
}
