using System.ComponentModel;
using System.Globalization;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>The output of one of the system's own programs, as found: its encoding and language are the reader's business.</summary>
/// <param name="item">The item.</param>
/// <param name="program">File name in the system folder, for example <c>netstat.exe</c>.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="outputName">Name of the entry.</param>
/// <param name="limit">Its time limit.</param>
/// <param name="typicalBytes">Size of the output on a common host.</param>
internal sealed class CommandProbe(
    ItemId item, string program, IReadOnlyList<string> arguments, string outputName, TimeSpan limit, long typicalBytes) : Probe(item)
{
    private const int AccessDenied = 5;

    private string CommandLine => $"{program} {string.Join(' ', arguments)}";

    /// <inheritdoc/>
    public override TimeSpan Limit => limit;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new([CommandLine], typicalBytes);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        var path = Path.Combine(live.SystemFolder, program);
        if (!File.Exists(path))
            return ProbeResult.Missing(OutcomeReasons.NotFound, path);
        ChildEnding ending;
        try
        {
            ending = ChildProcess.Run(new ChildCommand(path, arguments), run.Footprint, run.Token);
        }
        catch (Win32Exception e) when (e.NativeErrorCode == AccessDenied)
        {
            return new ProbeResult(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, path));
        }

        return Keep(run, live, ending);
    }

    private ProbeResult Keep(ProbeRun run, ILiveSystem live, ChildEnding ending)
    {
        var notes = new List<OutcomeNote>();
        if (ending.ExitCode is { } code and not 0)
            notes.Add(new OutcomeNote(OutcomeReasons.ExitCode, code.ToString(CultureInfo.InvariantCulture)));
        if (ending.Dropped > 0)
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit, string.Create(CultureInfo.InvariantCulture, $"{CommandLine}: {ending.Dropped} bytes")));
        if (ending.Output.Length == 0)
            notes.Add(new OutcomeNote(OutcomeReasons.NoOutput));
        var outcome = OutcomeOf(live, ending);
        if (ending.Output.Length > 0)
            run.Sink.WriteRaw(outputName, CommandLine, ending.Output, outcome, notes.Count > 0 ? notes[0] : null);
        if (ending.Errors.Length > 0)
            run.Sink.WriteRaw(Path.ChangeExtension(outputName, ".stderr.txt"), CommandLine, ending.Errors, outcome);
        // The output of a program that was ended in its middle is kept; the run knows why it was ended.
        return ending.ExitCode is null ? throw new OperationCanceledException() : new ProbeResult(outcome, notes);
    }

    private static ItemOutcome OutcomeOf(ILiveSystem live, ChildEnding ending) =>
        ending.ExitCode is null || ending.Dropped > 0 ? ItemOutcome.Truncated
        // vssadmin without administrator rights says so in the host's language and exits with an error.
        : ending.ExitCode != 0 && live.IsElevated == false ? ItemOutcome.Denied
        : ending.Output.Length == 0 ? ItemOutcome.Empty
        : ItemOutcome.Collected;
}
