using System.ComponentModel;
using System.Diagnostics;

namespace ArcBundle.Format.Tests.Bundles;

/// <summary>Another program that opens zips.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Command">How it is told to test one.</param>
/// <param name="Install">How to get it.</param>
/// <param name="Approval">What it says of a whole one.</param>
public sealed record ForeignTool(string Program, string Command, string Install, string Approval)
{
    public static ForeignTool Unzip { get; } = new("unzip", "-t", "apt-get install unzip", "No errors detected in compressed data");

    public static ForeignTool SevenZip { get; } = new("7z", "t", "apt-get install p7zip-full", "Everything is Ok");

    /// <summary>Has it read every entry and compare its checksum.</summary>
    public void AssertAccepts(string path)
    {
        var (exit, output) = Run(Command, path);

        Assert.True(exit == 0, output);
        Assert.Contains(Approval, output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("error:", output, StringComparison.OrdinalIgnoreCase);
    }

    private (int Exit, string Output) Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
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
            Assert.Skip($"{Program} is not installed: {Install}");
            throw;
        }
    }
}
