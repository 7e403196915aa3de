using System.Runtime.InteropServices;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The Windows executables, published from this checkout as a release is.</summary>
internal static class PublishedPrograms
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Publishes the project in <paramref name="project"/> for win-x64 into <paramref name="output"/>.</summary>
    public static async Task PublishAsync(string project, string output, CancellationToken token)
    {
        // The test run is itself a child of `dotnet`: what that tells its children about MSBuild must not reach another `dotnet`.
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(static name => name, static string? (_) => null, StringComparer.Ordinal);
        environment["MSBUILDDISABLENODEREUSE"] = "1"; // no build server stays behind
        var result = await ProgramRun.RunAsync(
            Dotnet,
            ["publish", Path.Combine(Checkout.Root, project), "-c", "Release", "-r", "win-x64", "-o", output, "-v", "quiet", "--nologo"],
            environment, Limit, token);
        result.Succeeded("dotnet publish " + project);
    }

    private static string Dotnet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)
            ? host
            : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
