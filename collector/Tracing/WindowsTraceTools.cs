using System.ComponentModel;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tracing;

/// <summary>The commands carried out by Windows' own programs, by their full paths, as children that end with this process.</summary>
/// <param name="systemFolder">Full path of the system folder.</param>
/// <param name="footprint">Records every child.</param>
/// <param name="convertLimit">How long a conversion may take; null for two minutes.</param>
internal sealed class WindowsTraceTools(string systemFolder, FootprintRecorder footprint, TimeSpan? convertLimit = null) : ITraceTools
{
    /// <summary>How long <c>logman</c> may take: it answers in well under a second unless the service behind it hangs.</summary>
    public static readonly TimeSpan LogmanLimit = TimeSpan.FromSeconds(15);

    private const int LargestOutput = 64 * 1024;

    private readonly TimeSpan _convertLimit = convertLimit ?? TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public TraceAnswer Query() => Run("logman query", TraceCommands.Logman, TraceCommands.Query, LogmanLimit, CancellationToken.None);

    /// <inheritdoc/>
    public TraceAnswer Start(string trace) =>
        Run("logman create trace", TraceCommands.Logman, TraceCommands.Start(trace), LogmanLimit, CancellationToken.None, Path.GetDirectoryName(trace));

    /// <inheritdoc/>
    public TraceAnswer Stop() => Run("logman stop", TraceCommands.Logman, TraceCommands.Stop, LogmanLimit, CancellationToken.None);

    /// <inheritdoc/>
    public TraceAnswer Convert(string trace, string events, CancellationToken token) =>
        Run("tracerpt", TraceCommands.Tracerpt, TraceCommands.Convert(trace, events), _convertLimit, token, Path.GetDirectoryName(trace));

    private TraceAnswer Run(string name, string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken token, string? workingFolder = null)
    {
        var path = Path.Combine(systemFolder, program);
        if (!File.Exists(path))
            return new TraceAnswer(TraceAnswerKind.NoProgram, path);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(token);
        limited.CancelAfter(limit);
        try
        {
            var ending = ChildProcess.Run(new ChildCommand(path, arguments, LargestOutput, workingFolder), footprint, limited.Token);
            byte[] said = [.. ending.Output, .. ending.Errors];
            return ending.ExitCode is { } code
                ? new TraceAnswer(TraceExitCodes.KindOf(code), $"{name}: {TraceExitCodes.TextOf(code)}", said)
                : new TraceAnswer(TraceAnswerKind.CutShort, CutShort(name, limit, token), said);
        }
        catch (OperationCanceledException)
        {
            return new TraceAnswer(TraceAnswerKind.CutShort, CutShort(name, limit, token));
        }
        catch (Win32Exception e)
        {
            var kind = e.NativeErrorCode == ErrorCodes.AccessDenied ? TraceAnswerKind.Denied : TraceAnswerKind.Failed;
            return new TraceAnswer(kind, FormattableString.Invariant($"{name}: error {e.NativeErrorCode}"));
        }
    }

    private static string CutShort(string name, TimeSpan limit, CancellationToken token) =>
        token.IsCancellationRequested ? name : FormattableString.Invariant($"{name}: {limit.TotalSeconds:0.###} s");
}
