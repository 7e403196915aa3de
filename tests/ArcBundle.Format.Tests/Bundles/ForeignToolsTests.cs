using System.ComponentModel;
using System.Diagnostics;

namespace ArcBundle.Format.Tests.Bundles;

/// <summary>Customers and engineers open bundles with other programs; these have to accept them without a word of complaint.</summary>
public sealed class ForeignToolsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arcbundle-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("unzip", "-t", "apt-get install unzip", "No errors detected in compressed data")]
    [InlineData("7z", "t", "apt-get install p7zip-full", "Everything is Ok")]
    public void Test_WhenBundleIsFinished_AcceptsItWithoutWarning(string program, string command, string install, string approval)
    {
        var bundle = Path.Combine(_folder, "bundle.arcb.zip");
        BundleSamples.Write(bundle);

        var (exit, output) = Run(program, install, command, bundle);

        Assert.Equal(0, exit);
        Assert.Contains(approval, output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("error:", output, StringComparison.OrdinalIgnoreCase);
    }

    private static (int Exit, string Output) Run(string program, string install, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed: {install}");
            throw;
        }
    }
}
