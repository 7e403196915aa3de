using System.Diagnostics;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>The collector as a process of its own: the program that was built beside these tests.</summary>
internal sealed class CollectorProcess : IDisposable
{
    private readonly Process _process;

    private CollectorProcess(Process process) => _process = process;

    public static string ProgramPath { get; } = Path.Combine(AppContext.BaseDirectory, "arccollect.dll");

    public int Id => _process.Id;

    /// <summary>Starts it, under another program when one is given.</summary>
    public static CollectorProcess Start(IReadOnlyList<string> arguments, params IReadOnlyList<string> under)
    {
        // Whoever runs the tests in the background of a script has them ignore some signals, and programs inherit that.
        string[] line = ["env", "--default-signal=INT,HUP,QUIT", .. under, "dotnet", ProgramPath, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // The runtime's own debugging pipe is a socket; it is not the collector's.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new CollectorProcess(process);
    }

    /// <summary>Sends a signal by its name: TERM, INT, KILL.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -{name} {_process.Id}")]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var output = _process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = _process.StandardError.ReadToEndAsync(limit.Token);
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
