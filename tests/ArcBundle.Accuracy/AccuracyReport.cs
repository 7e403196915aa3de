using System.Globalization;
using System.Text;
using ArcBundle.Format.Items;
using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

/// <summary>Writes <c>docs/accuracy.md</c>: figures without times or places, so that the same rules give the same text.</summary>
internal static class AccuracyReport
{
    /// <summary>The text.</summary>
    public static string Write(AccuracyRun run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Accuracy, measured

            {run.Scores.Count} synthetic cases with {run.Incidents.Count} incidents, made by `tests/ArcBundle.Scenarios` from seed {CaseSet.Seed} and analyzed as any evidence is:
            files on a disk, opened, read, judged. What is true of a case follows from how it was made (what was planted, what was withheld); the
            generator knows nothing of the rules. `eng/accuracy.sh` measures again and writes this page; a test compares it.

            These figures are about evidence that we made up. They show that the rules do what they are meant to do over many forms, languages,
            clocks and gaps, not how often a real failure has which cause.

            ## Totals

            | | |
            |---|---|
            | rank 1 right | {Share(run.Counted, static incident => incident.IsFirstRight)} |
            | among the first three | {Share(run.Counted, static incident => incident.IsAmongThree)} |
            | false `confirmed` (not planted, or not with anything decisive) | {Sum(run, static incident => incident.FalseConfirmed.Count)} |
            | `ruled-out` of a planted cause | {Sum(run, static incident => incident.WrongRuledOut.Count)} |
            | `ruled-out` without the evidence that excludes | {Sum(run, static incident => incident.UncoveredRuledOut.Count)} |
            | `not-indicated` of a planted cause whose evidence was withheld, other evidence of it being there | {Sum(run, static incident => incident.Overlooked.Count)} |
            | causes missing from a report | {Sum(run, static incident => incident.LeftOut.Count)} |
            | incidents found that nobody made | {run.Scores.Sum(static score => score.Unexpected)} |

            Rank 1 counts where what shows the cause was sent ({run.Counted.Count} incidents). Where it was withheld nobody can name the cause, and only the other
            rows count. Where nothing was planted it is right that nothing is at least likely. {ConfirmedText(run)}
            """).Append('\n');
        Confusion(text, run);
        Table(text, "By language", "language of Windows", run, static score => score.Case.Language);
        Table(text, "By completeness", "evidence", run, static score => score.Case.Completeness);
        Table(text, "By kind of case", "kind", run, static score => score.Case.Kind);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string ConfirmedText(AccuracyRun run)
    {
        var decisive = run.Counted.SelectMany(static incident => incident.Label.First.Intersect(incident.Label.Confirmable, StringComparer.Ordinal)
            .Select(cause => incident.Diagnosis?.Causes.Any(judged => string.Equals(judged.Cause, cause, StringComparison.Ordinal) && judged.Verdict == Analyzer.Causes.Verdict.Confirmed) == true)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"Of {decisive.Count} causes planted with decisive evidence {decisive.Count(static isConfirmed => isConfirmed)} were confirmed.");
    }

    /// <summary>Rows are what ought to be at rank 1, columns what was.</summary>
    private static void Confusion(StringBuilder text, AccuracyRun run)
    {
        List<string> names = [.. CauseIds.All, "none"];
        text.Append("\n## Confusion\n\nRows: what ought to be at rank 1. Columns: what was, by the numbers of the rows. Where several causes are equally right the row is the cause that was named.\n\n| |");
        for (var i = 0; i < names.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $" {i + 1} |");
        text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", names.Count))).Append('\n');
        foreach (var row in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {names.IndexOf(row) + 1} {row} |");
            foreach (var column in names)
            {
                var count = run.Counted.Count(incident => string.Equals(incident.IsFirstRight ? incident.Said : incident.Ought, row, StringComparison.Ordinal) && string.Equals(incident.Said, column, StringComparison.Ordinal));
                text.Append(CultureInfo.InvariantCulture, $" {(count == 0 ? string.Empty : count.ToString(CultureInfo.InvariantCulture))} |");
            }

            text.Append('\n');
        }
    }

    private static void Table(StringBuilder text, string title, string heading, AccuracyRun run, Func<CaseScore, string> of)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {heading} | cases | rank 1 right | first three | false confirmed | wrong or uncovered ruled-out |\n|---|---|---|---|---|---|\n");
        foreach (var group in run.Scores.GroupBy(of, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var incidents = group.SelectMany(static score => score.Incidents).ToList();
            List<IncidentScore> counted = [.. incidents.Where(static incident => incident.Counts)];
            text.Append(CultureInfo.InvariantCulture,
                $"| {group.Key} | {group.Count()} | {Share(counted, static incident => incident.IsFirstRight)} | {Share(counted, static incident => incident.IsAmongThree)} | {incidents.Sum(static i => i.FalseConfirmed.Count)} | {incidents.Sum(static i => i.WrongRuledOut.Count + i.UncoveredRuledOut.Count)} |\n");
        }
    }

    private static string Share(IReadOnlyList<IncidentScore> of, Func<IncidentScore, bool> isRight)
    {
        var right = of.Count(isRight);
        return of.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{right} of {of.Count} ({100.0 * right / of.Count:0.0} %)");
    }

    private static string Sum(AccuracyRun run, Func<IncidentScore, int> of) => run.Incidents.Sum(of).ToString(CultureInfo.InvariantCulture);
}
