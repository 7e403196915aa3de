using System.Text;
using ArcBundle.EndToEnd.Tests.Wine;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>Where the natively compiled collector lies and writes.</summary>
[Collection<WineCollectionDefinition>]
public sealed class NativeStartingPlaceTests(NativeCollector native) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-place-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_WhenProgramDiskAndOutputLieDeepInJapaneseFolders_WritesABundleThatVerifies()
    {
        var folder = Path.Combine(_folder.FullName, Places.Deep);
        Places.Furnish(folder, await native.PathAsync());

        var result = await RunAsync(Path.Combine(folder, "arccollect"), "--root", Path.Combine(folder, "disk"), "--out", Path.Combine(folder, "保存先"), "--yes");

        Assert.True(result.ExitCode == 0, result.Said);
        var bundle = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "保存先"), "*" + BundleName.Extension));
        var verified = await Analyzing.RunAsync(["verify", bundle], TestContext.Current.CancellationToken);
        Assert.True(verified.ExitCode == 0, verified.Said);
    }

    [Fact]
    public async Task Run_WhenOnAReadOnlyMedium_AsksForOutInTheUsersLanguageAndRunsWithIt()
    {
        WineInstallation.Require("unshare");
        var medium = Directory.CreateDirectory(Path.Combine(_folder.FullName, "medium")).FullName;
        var source = Path.Combine(_folder.FullName, "source");
        Places.Furnish(source, await native.PathAsync());
        var kept = Path.Combine(_folder.FullName, "kept");
        const string Script = """
            medium=$1; source=$2; kept=$3
            mount -t tmpfs tmpfs "$medium" && cp -r "$source"/. "$medium" && mount -o remount,ro "$medium" || exit 77
            cd "$medium"
            export HOME="$medium"
            run() { ./arccollect --root disk --yes "$@"; echo "code $?" >&2; }
            run --lang ja
            run --lang en
            run --lang en --quiet --out "$kept"
            """;

        var result = await RunAsync("unshare", "-r", "-m", "sh", "-c", Script, "sh", medium, source, kept);

        Assert.SkipWhen(result.ExitCode is 77 || result.Said.Contains("unshare:", StringComparison.Ordinal), "This machine allows no name spaces of its own: " + result.Said);
        Assert.Collection(
            Encoding.UTF8.GetString(result.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches($"^収集ファイルを作成できませんでした。フォルダ '{medium}' に書き込めません .*--out で別のフォルダを指定してください。$", line),
            static line => Assert.Equal("code 3", line),
            line => Assert.Matches($"^No bundle could be written: the folder '{medium}' cannot be written .*Give another folder with --out\\.$", line),
            static line => Assert.Equal("code 3", line),
            static line => Assert.Equal("code 0", line));
        Assert.Single(Directory.EnumerateFiles(kept, "*" + BundleName.Extension));
    }

    private static Task<ProgramResult> RunAsync(string program, params string[] options) =>
        ProgramRun.RunAsync(program, options, TestContext.Current.CancellationToken);
}
