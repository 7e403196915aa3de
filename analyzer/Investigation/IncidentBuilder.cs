using ArcBundle.Analyzer.Investigation.Clocks;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Makes an incident of its gathered lines: fields, window, silence, and which hosts are its two sides.</summary>
internal static class IncidentBuilder
{
    /// <summary>Builds one incident.</summary>
    public static Incident Build(IncidentDraft draft, CaseEvidence evidence, string id)
    {
        var lines = draft.Lines;
        var (first, last) = (lines[0], lines[^1]);
        var sides = IncidentSides.Of(draft, evidence);
        var before = LastLineBefore(draft, sides, evidence, unsure: []);
        var start = WindowStart.Of(draft.Run, before, first.At.Utc, sides);
        var window = new JobWindow(start.AtUtc, last.At.Utc, start.Source);
        var unsure = ClockDoubt.Of(new[] { sides.Agent, sides.Server }.OfType<Host>(), evidence[first.Host], window, evidence);
        if (before is not null && unsure.Any(id => evidence.Machines.AreOne(id, before.Host)))
        {
            before = LastLineBefore(draft, sides, evidence, unsure);
            start = WindowStart.Of(draft.Run, before, first.At.Utc, sides);
            window = new JobWindow(start.AtUtc, last.At.Utc, start.Source);
        }

        return new()
        {
            Lines = lines,
            Before = before,
            Run = draft.Run,
            Agent = sides.Agent,
            Server = sides.Server,
            Node = sides.Key,
            Window = window,
            IsGuess = lines.Any(static line => line.At.IsGuess) || draft.Run?.IsGuess == true,
            IsAgentAssumed = sides.IsAgentAssumed,
            UnsureClocks = unsure,
            Summary = new()
            {
                Id = id,
                AtUtc = first.At.Utc,
                Node = sides.Node,
                Address = sides.Address,
                Job = draft.Run?.Job ?? lines.Select(static line => line.Job).FirstOrDefault(static job => job is not null),
                Session = lines.Select(static line => line.Session).FirstOrDefault(static session => session is not null),
                Codes = [.. lines.Select(static line => line.Code).OfType<string>().Where(IncidentCodes.Contains).Distinct(StringComparer.Ordinal)],
                Winsock = lines.Select(static line => line.ErrorNumber).FirstOrDefault(IncidentCodes.IsWinsock),
                Server = sides.Server?.Id,
                Agent = sides.Agent?.Id,
                Window = draft.Run is { } run ? window with { ToUtc = Later(run.LastUtc, last.At.Utc) } : window,
                SilenceSeconds = before is null ? null : (long)Math.Round((first.At.Utc - before.At.Utc).TotalSeconds, MidpointRounding.AwayFromZero),
                TimeCertainty = lines.Max(static line => line.At.Certainty),
            },
        };
    }

    /// <summary>
    /// The last earlier line of the same job that concerns this node, its agent's host, or no node. Where lines carry no job number, the
    /// lines without one of the same log stand for the job. Lines of hosts whose clock is unsure are none.
    /// </summary>
    private static LogLine? LastLineBefore(IncidentDraft draft, IncidentSides sides, CaseEvidence evidence, IReadOnlyList<string> unsure)
    {
        var first = draft.Lines[0];
        var ofJob = draft.Run?.Lines
            ?? evidence[first.Host].Log.Where(line => line.Job is null && string.Equals(line.Origin.Entry, first.Origin.Entry, StringComparison.Ordinal)
                && line.At.Utc >= first.At.Utc - JobRuns.NewRunAfter);
        return ofJob.LastOrDefault(line => line.At.Utc < first.At.Utc && !unsure.Any(id => evidence.Machines.AreOne(id, line.Host)) && LineConcern.Of(line, sides.Agent, sides.Key, evidence));
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
