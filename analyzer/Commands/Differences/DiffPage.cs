using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;
using Spectre.Console;

namespace ArcBundle.Analyzer.Commands.Differences;

/// <summary>Differences for people: verdicts first, then host by host and area by area.</summary>
/// <param name="canvas">Where they go.</param>
/// <param name="texts">The texts of commands.</param>
/// <param name="terms">The words of reports.</param>
/// <param name="areas">What is wanted.</param>
internal sealed class DiffPage(TextCanvas canvas, CommandTexts texts, ReportTerms terms, IReadOnlySet<string> areas)
{
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Changed = new(Color.Yellow);

    /// <summary>Writes everything.</summary>
    public void Write(CaseComparison comparison)
    {
        foreach (var input in comparison.OldResult.Inputs)
            canvas.Line(0, $"{texts["diff.old-side"]}: {input.Host ?? input.Path}  {input.Path}  SHA-256 {input.Sha256}");
        foreach (var input in comparison.NewResult.Inputs)
            canvas.Line(0, $"{texts["diff.new-side"]}: {input.Host ?? input.Path}  {input.Path}  SHA-256 {input.Sha256}");
        WriteAreas(texts["diff.judgements"], comparison.Judgements);
        foreach (var pair in comparison.Pairs)
        {
            var (old, @new) = (DiffTable.NameOf(pair.Old, comparison.OldResult), DiffTable.NameOf(pair.New, comparison.NewResult));
            if (old is null || @new is null)
            {
                canvas.Heading((old ?? @new)!);
                canvas.Line(0, texts[old is null ? "diff.host-not-in-old" : "diff.host-not-in-new"], TextStyles.Warning);
                continue;
            }

            WriteAreas(string.Equals(old, @new, StringComparison.OrdinalIgnoreCase) ? old : $"{old} -> {@new}", pair.Differences);
        }
    }

    private void WriteAreas(string heading, IReadOnlyList<Difference> differences)
    {
        canvas.Heading(heading);
        var wanted = differences.Where(difference => areas.Contains(difference.Area)).GroupBy(static difference => difference.Area, StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            canvas.Line(0, texts["diff.none"]);
        foreach (var area in wanted)
        {
            canvas.Blank();
            canvas.Line(0, terms.ItemName(area.Key) is { } name ? $"{name} [{area.Key}]" : $"{texts[$"diff.area.{area.Key}"]} [{area.Key}]", TextStyles.Label);
            foreach (var difference in area)
                Write(difference);
        }
    }

    private void Write(Difference difference)
    {
        var name = string.Join(": ", new[] { KeyOf(difference), FieldOf(difference) }.Where(static part => !string.IsNullOrEmpty(part)));
        switch (difference.Kind)
        {
            case DifferenceKind.Added:
                canvas.Item(2, "+ ", Said(name, difference.New), Added, Added);
                break;
            case DifferenceKind.Removed:
                canvas.Item(2, "- ", Said(name, difference.Old), Removed, Removed);
                break;
            case DifferenceKind.Changed:
                canvas.Item(2, "~ ", $"{name}: {ValueOf(difference, difference.Old)} -> {ValueOf(difference, difference.New)}", Changed, Changed);
                break;
            case DifferenceKind.NotComparable:
                canvas.Item(2, "? ", texts["diff.not-comparable", ("old", StateOf(difference.Old)), ("new", StateOf(difference.New))], TextStyles.Warning, TextStyles.Warning);
                break;
            default:
                var key = (difference.Area is ComparedAreas.Incidents, difference.Kind == DifferenceKind.NotSeenInOld) switch
                {
                    (true, true) => "diff.incident-not-in-old",
                    (true, false) => "diff.incident-not-in-new",
                    (false, true) => "diff.not-seen-in-old",
                    (false, false) => "diff.not-seen-in-new",
                };
                canvas.Item(2, "? ", $"{Said(name, SummaryOf(difference))} ({texts[key]})", TextStyles.Quiet, TextStyles.Quiet);
                break;
        }
    }

    private string? KeyOf(Difference difference) => difference is { Area: ComparedAreas.Verdicts, Key: { } cause } ? terms.Cause(cause) : difference.Key;

    private string? FieldOf(Difference difference) => difference.Area switch
    {
        ComparedAreas.Verdicts => null,
        ComparedAreas.Incidents when difference.Field is { } cause => terms.Cause(cause),
        _ => difference.Field,
    };

    private string ValueOf(Difference difference, string? value) =>
        difference.Area is ComparedAreas.Verdicts or ComparedAreas.Incidents && VerdictNames.Parse(value) is { } verdict ? terms.Of(verdict)
        : value is "not-judged" && difference.Area is ComparedAreas.Verdicts ? texts["diff.not-judged"]
        : value ?? string.Empty;

    /// <summary>Of an incident its codes, and its first cause in words.</summary>
    private string? SummaryOf(Difference difference)
    {
        var value = difference.Old ?? difference.New;
        if (difference.Area is not ComparedAreas.Incidents || value?.Split(' ') is not [.. var codes, var last] || last.Split('=') is not [var cause, var verdict])
            return value;
        return string.Join(' ', [.. codes, VerdictNames.Parse(verdict) is { } known ? $"{terms.Cause(cause)} ({terms.Of(known)})" : last]);
    }

    private string StateOf(string? state) =>
        ItemOutcomeNames.Parse(state) is { } outcome ? terms.Of(outcome) : texts["diff.not-sent"];

    private static string Said(string name, string? value) => string.IsNullOrEmpty(value) ? name : $"{name}: {value}";
}
