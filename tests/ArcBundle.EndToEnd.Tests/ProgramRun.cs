using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>
/// A program that was started with its outputs going to files, not to pipes: Wine's background processes inherit the outputs and would
/// hold a pipe open long after the program itself has ended.
/// </summary>
internal sealed class ProgramRun : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-run-");

    private ProgramRun(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        // The shell replaces itself with the program, so that the process id is the program's.
        foreach (var argument in (string[])["-c", """exec "$0" "$@" </dev/null >"$RUN_OUTPUT" 2>"$RUN_ERRORS" """, program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["RUN_OUTPUT"] = OutputFile;
        start.Environment["RUN_ERRORS"] = ErrorsFile;
        _process = Process.Start(start)!;
    }

    private string OutputFile => Path.Combine(_folder.FullName, "output");

    private string ErrorsFile => Path.Combine(_folder.FullName, "errors");

    /// <summary>Whether the program has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Whether the program has written to its standard output.</summary>
    public bool HasSaidSomething => new FileInfo(OutputFile) is { Exists: true, Length: > 0 };

    /// <summary>Processor time that the program itself has used; null once it has ended.</summary>
    public TimeSpan? BusyTime
    {
        get
        {
            try
            {
                return _process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                return null;
            }
        }
    }

    /// <summary>Starts a program.</summary>
    public static ProgramRun Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment) =>
        new(program, arguments, environment);

    /// <summary>Runs a program to its end in the environment of the tests.</summary>
    /// <exception cref="TimeoutException">It took longer than a minute and was killed.</exception>
    public static Task<ProgramResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken token) =>
        RunAsync(program, arguments, new Dictionary<string, string?>(StringComparer.Ordinal), TimeSpan.FromMinutes(1), token);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="limit"/> and was killed.</exception>
    public static async Task<ProgramResult> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, TimeSpan limit, CancellationToken token)
    {
        using var run = Start(program, arguments, environment);
        return await run.EndAsync(limit, token);
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="limit"/> and was killed.</exception>
    public async Task<ProgramResult> EndAsync(TimeSpan limit, CancellationToken token)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(token);
        limited.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(limited.Token);
        }
        catch (OperationCanceledException e) when (!token.IsCancellationRequested)
        {
            await KillAsync();
            var said = ReadText(OutputFile) + ReadText(ErrorsFile);
            throw new TimeoutException($"{_process.StartInfo.ArgumentList[2]} did not end within {limit}. It said: {said}", e);
        }

        return new ProgramResult(_process.ExitCode, await File.ReadAllBytesAsync(OutputFile, token), await File.ReadAllBytesAsync(ErrorsFile, token));
    }

    /// <summary>Sends the program what Ctrl+C on its console would; Wine hands it on as the console's event.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {_process.Id}")]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Kills the program itself, as a power cut would: it gets no chance to tidy up. Its children go on.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, which is all that is wanted.
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : string.Empty;
}
