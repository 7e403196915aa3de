using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>Runs the collector in this process.</summary>
internal static class Arccollect
{
    public static (int ExitCode, string Output, string Error) Run(string[] arguments, string? answer = null, IEvidenceHost? live = null, CollectionLimits? limits = null, CancellationToken? cancel = null, Func<string, long?>? spare = null)
    {
        // The time between the snapshots is tested where it matters.
        if (live is not null && !arguments.Contains("--snapshot-gap", StringComparer.Ordinal))
            arguments = [.. arguments, "--snapshot-gap", "0s"];
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(answer is null ? string.Empty : answer + "\n");
        var code = CollectorProgram.Run(arguments, new CollectorSession
        {
            Output = output,
            Error = error,
            Input = input,
            LiveHost = _ => live,
            Limits = limits ?? new CollectionLimits(),
            Spare = spare ?? (static _ => null),
            Cancel = cancel ?? TestContext.Current.CancellationToken,
        });
        return (code, output.ToString(), error.ToString());
    }
}
