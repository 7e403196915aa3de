using System.Runtime.InteropServices;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>Executables, published from sources as a release is.</summary>
internal static class PublishedPrograms
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<ProgramResult>> WindowsCollector = new(static () => PublishAsync(new("collector", CollectorFolder), CancellationToken.None));

    private static readonly Lazy<Task<ProgramResult>> LinuxAnalyzer = new(static () => PublishAsync(new("analyzer", AnalyzerFolder) { Runtime = "linux-x64" }, CancellationToken.None));

    private static string AnalyzerFolder => Path.Combine(Checkout.Root, "artifacts", "end-to-end", "analyzer");

    private static string CollectorFolder => Path.Combine(Checkout.Root, "artifacts", "end-to-end", "collector");

    /// <summary>Path of the collector for Windows, published from this checkout once for all tests.</summary>
    public static async Task<string> CollectorAsync()
    {
        await WindowsCollector.Value;
        return Path.Combine(CollectorFolder, "arccollect.exe");
    }

    /// <summary>Path of the analyzer for this system, published from this checkout once for all tests.</summary>
    public static async Task<string> AnalyzerAsync()
    {
        await LinuxAnalyzer.Value;
        return Path.Combine(AnalyzerFolder, "arcanalyze");
    }

    /// <summary>What publishing the collector said.</summary>
    public static Task<ProgramResult> CollectorPublishAsync() => WindowsCollector.Value;

    /// <summary>Publishes; what was in the output folder before is gone.</summary>
    public static async Task<ProgramResult> PublishAsync(Publication publication, CancellationToken token)
    {
        if (Directory.Exists(publication.Output))
            Directory.Delete(publication.Output, recursive: true);
        var result = await ProgramRun.RunAsync(Dotnet, publication.Arguments, BuildEnvironment(), Limit, token);
        return result.Succeeded("dotnet publish " + publication.Project);
    }

    /// <summary>Runs a script that builds.</summary>
    public static Task<ProgramResult> RunScriptAsync(string script, IEnumerable<string> arguments, CancellationToken token) =>
        ProgramRun.RunAsync(script, arguments, BuildEnvironment(), Limit, token);

    private static Dictionary<string, string?> BuildEnvironment()
    {
        // The test run is itself a child of `dotnet`: what that tells its children about MSBuild must not reach another `dotnet`.
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(static name => name, static string? (_) => null, StringComparer.Ordinal);
        environment["MSBUILDDISABLENODEREUSE"] = "1"; // no build server stays behind
        return environment;
    }

    private static string Dotnet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)
            ? host
            : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
