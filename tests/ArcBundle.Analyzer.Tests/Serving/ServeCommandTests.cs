using System.Diagnostics;
using System.Globalization;
using ArcBundle.Analyzer.Serving.Listening;
using ArcBundle.Analyzer.Tests.Commands;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Serving;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    [InlineData("1e3")]
    public void Serve_WhenPortIsNone_SaysSoAndExitsWith2(string port)
    {
        var run = CommandLine.Run("serve", "--port", port);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{port}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_WhenPortIsTaken_SaysWhatToDoInBothLanguages()
    {
        using var taken = LoopbackSockets.Bind(0);
        taken.Take(taken.EndPoints[0]).Listen();
        var port = taken.Port.ToString(CultureInfo.InvariantCulture);
        var english = CommandLine.Run("serve", "--port", port);
        var japanese = CommandLine.Run("serve", "--port", port, "--lang", "ja");
        Assert.Equal((2, 2, string.Empty), (english.ExitCode, japanese.ExitCode, english.Output));
        Assert.Contains($"Port {port} is in use", english.Error, StringComparison.Ordinal);
        Assert.Contains($"ポート {port} は使用中", japanese.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Serve_WhenSignalled_EndsWith0AndLeavesNothing(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals; Ctrl+C takes the same way.");
        using var temporary = new ScratchFolder();
        using var process = Start(temporary.Path);
        var token = TestContext.Current.CancellationToken;
        var address = (await process.StandardOutput.ReadLineAsync(token))!.Split(' ')[^1];
        using (var client = ServedDesk.NewClient())
        using (var opened = await client.GetAsync(new Uri(address), token))
            Assert.Equal(303, (int)opened.StatusCode);
        Assert.NotEmpty(temporary.Everything());
        using (var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}")]))
            await kill.WaitForExitAsync(token);
        try
        {
            await process.WaitForExitAsync(token).WaitAsync(TimeSpan.FromMinutes(1), token);
        }
        finally
        {
            process.Kill();
        }

        Assert.Equal((0, string.Empty), (process.ExitCode, await process.StandardError.ReadToEndAsync(token)));
        Assert.DoesNotContain(temporary.Everything(), static path => path.Contains("arcanalyze", StringComparison.Ordinal));
    }

    private static Process Start(string temporary)
    {
        // Whoever runs the tests in the background of a script has them ignore SIGINT, and programs inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "arcanalyze.dll"), "serve", "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // the runtime's own files in the folder
        return Process.Start(start)!;
    }
}
