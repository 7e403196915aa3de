using System.Text.RegularExpressions;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What of others the collector uses, and what others can use of it: libraries beside it, and the bundle that it writes.</summary>
[Collection<WineCollectionDefinition>]
public sealed partial class ForeignLibraryTests(WineHosts hosts)
{
    /// <summary>
    /// Libraries that the collector, the framework and the core of .NET ask for while they run. Those that the program file itself imports are not planted, because
    /// Wine does not heed the mark that keeps Windows from looking for them beside it (<see cref="Release.PeLibraries.DependentLoadFlags"/>); that they are
    /// not looked for again once the program runs is seen all the same.
    /// </summary>
    private static readonly string[] Planted =
    [
        "ntdll.dll", "bcrypt.dll", "normaliz.dll", "icu.dll", "icuuc.dll", "icuin.dll", "coreclr.dll", "clrjit.dll", "clrgc.dll", "hostfxr.dll", "hostpolicy.dll",
        "mscordaccore.dll", "system.globalization.native.dll", "system.io.compression.native.dll",
        "iphlpapi.dll", "ncrypt.dll", "wtsapi32.dll", "wevtapi.dll", "fltlib.dll", "pdh.dll", "secur32.dll", "netapi32.dll", "crypt32.dll", "ws2_32.dll", "psapi.dll",
    ];

    /// <summary>Wine's C runtime asks at the end whether this is loaded, by a look at the disk; it loads nothing.</summary>
    private const string NotLoaded = "mscoree.dll";

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
        var calls = await File.ReadAllLinesAsync(trace, token);
        var imports = LibrariesBeside(calls[..StartOf(calls)]).ToList();
        Assert.Contains("kernel32.dll", imports, StringComparer.OrdinalIgnoreCase); // such a look would be seen
        Assert.DoesNotContain(imports, static name => Planted.Contains(name, StringComparer.OrdinalIgnoreCase));
        var running = calls[StartOf(calls)..];
        Assert.Contains(running, static call => call.Contains("/system32/iphlpapi.dll", StringComparison.OrdinalIgnoreCase)); // it does load that, from where it belongs
        Assert.Empty(LibrariesBeside(running).Except([NotLoaded], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The first call after the loading of what the program imports: its own code opens its own file, for what is bundled in it.</summary>
    private static int StartOf(string[] calls)
    {
        var loads = Array.FindIndex(calls, IsOfTheProgram);
        var imports = Array.FindIndex(calls, loads, static call => LibrariesBeside([call]).Any());
        return Array.FindIndex(calls, imports, IsOfTheProgram);

        static bool IsOfTheProgram(string call) => call.Contains("/Support/arccollect.exe\"", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names of libraries in the program's folder that calls look at.</summary>
    private static IEnumerable<string> LibrariesBeside(IEnumerable<string> calls) =>
        calls.Select(static call => BesideTheProgram().Match(call)).Where(static match => match.Success).Select(static match => match.Groups["name"].Value);

    [GeneratedRegex("""/Support/(?<name>[^/"]+\.dll)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideTheProgram();

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
