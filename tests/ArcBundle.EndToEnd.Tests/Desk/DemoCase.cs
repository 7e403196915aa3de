using System.Text;
using ArcBundle.Analyzer.Tests.Reporting.Json;
using ArcBundle.EndToEnd.Tests.Desk;

[assembly: AssemblyFixture(typeof(DemoCase))]

namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary>The published analyzer, and the two bundles that its own <c>demo</c> collects: made once, when the first test asks.</summary>
public sealed class DemoCase : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-desk-");
    private readonly Lazy<Task<(string Server, string Agent)>> _bundles;

    public DemoCase() => _bundles = new(CollectAsync);

    /// <summary>Paths of the bundles.</summary>
    internal Task<(string Server, string Agent)> BundlesAsync() => _bundles.Value;

    /// <summary>Runs a command line of the published program; its reports are held to the schema.</summary>
    internal static async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        var program = await PublishedPrograms.AnalyzerAsync();
        var result = await ProgramRun.RunAsync(program, arguments, new Dictionary<string, string?>(StringComparer.Ordinal), Limit, TestContext.Current.CancellationToken);
        ReportsOfRun.Check(arguments, result.Output);
        return result;
    }

    /// <summary>The output of a command line that ends with 0 and has nothing to complain of.</summary>
    internal static async Task<string> TextAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result is { ExitCode: 0, Errors.Length: 0 }, result.Said);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(result.Output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(string Server, string Agent)> CollectAsync()
    {
        var demo = await RunAsync("demo", "--output", _folder.FullName, "--lang", "en");
        Assert.True(demo.ExitCode == 0, demo.Said);
        return (Assert.Single(_folder.GetFiles("demo_BKSV01_*.arcb.zip")).FullName, Assert.Single(_folder.GetFiles("demo_FILESV02_*.arcb.zip")).FullName);
    }
}
