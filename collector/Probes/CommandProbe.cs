using System.ComponentModel;
using System.Globalization;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>The output of one of the system's own programs, as found: its encoding and language are the reader's business.</summary>
/// <param name="item">The item.</param>
/// <param name="program">File name in the system folder, for example <c>netstat.exe</c>.</param>
/// <param name="runs">Its runs: arguments, and name of the entry that takes the output.</param>
/// <param name="limit">Time limit of all of them together.</param>
/// <param name="typicalBytes">Size of the output on a common host.</param>
internal sealed class CommandProbe(
    ItemId item, string program, IReadOnlyList<(string Arguments, string OutputName)> runs, TimeSpan limit, long typicalBytes) : Probe(item)
{
    private const int AccessDenied = 5;

    /// <inheritdoc/>
    public override TimeSpan Limit => limit;

    /// <inheritdoc/>
    public override TimeSpan? Patience => null;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new([.. runs.Select(one => $"{program} {one.Arguments}")], typicalBytes);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        var path = Path.Combine(live.SystemFolder, program);
        if (!File.Exists(path))
            return ProbeResult.Missing(OutcomeReasons.NotFound, path);
        var outcomes = new List<ItemOutcome>();
        var notes = new List<OutcomeNote>();
        foreach (var (arguments, outputName) in runs)
        {
            ChildEnding ending;
            try
            {
                ending = ChildProcess.Run(new ChildCommand(path, arguments.Split(' ')), run.Footprint, run.Token);
            }
            catch (Win32Exception e) when (e.NativeErrorCode == AccessDenied)
            {
                return new ProbeResult(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, path));
            }

            outcomes.Add(Keep(run, live, ending, $"{program} {arguments}", outputName, notes));
        }

        return new ProbeResult(OutcomeOf(outcomes), [.. notes.Distinct()]);
    }

    private static ItemOutcome Keep(ProbeRun run, ILiveSystem live, ChildEnding ending, string commandLine, string outputName, List<OutcomeNote> all)
    {
        var notes = new List<OutcomeNote>();
        if (ending.ExitCode is { } code and not 0)
            notes.Add(new OutcomeNote(OutcomeReasons.ExitCode, code.ToString(CultureInfo.InvariantCulture)));
        if (ending.Dropped > 0)
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit, string.Create(CultureInfo.InvariantCulture, $"{commandLine}: {ending.Dropped} bytes")));
        if (ending.Output.Length == 0)
            notes.Add(new OutcomeNote(OutcomeReasons.NoOutput));
        var outcome = OutcomeOf(live, ending);
        if (ending.Output.Length > 0)
            run.Sink.WriteRaw(outputName, commandLine, ending.Output, outcome, notes.Count > 0 ? notes[0] : null);
        if (ending.Errors.Length > 0)
            run.Sink.WriteRaw(Path.ChangeExtension(outputName, ".stderr.txt"), commandLine, ending.Errors, outcome);
        all.AddRange(notes);
        // The output of a program that was ended in its middle is kept; the run knows why it was ended.
        return ending is { ExitCode: null, WasFlood: false } ? throw new OperationCanceledException() : outcome;
    }

    private static ItemOutcome OutcomeOf(ILiveSystem live, ChildEnding ending) =>
        ending.ExitCode is null || ending.Dropped > 0 ? ItemOutcome.Truncated
        // vssadmin without administrator rights says so in the host's language and exits with an error.
        : ending.ExitCode != 0 && live.IsElevated == false ? ItemOutcome.Denied
        : ending.Output.Length == 0 ? (ending.ExitCode == 0 ? ItemOutcome.Empty : ItemOutcome.Failed)
        : ItemOutcome.Collected;

    /// <summary>The runs' common outcome; where they differ, the item is there in part.</summary>
    private static ItemOutcome OutcomeOf(List<ItemOutcome> runs) => runs.TrueForAll(outcome => outcome == runs[0]) ? runs[0] : ItemOutcome.Truncated;
}
