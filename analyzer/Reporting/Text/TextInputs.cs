using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>What was read: every input, what is damaged, and every item that is not plainly there.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="words">The sentences.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class TextInputs(TextCanvas canvas, ReportTerms terms, IncidentWords words, HostNames hosts)
{
    /// <summary>Writes the inputs.</summary>
    public void Write(IReadOnlyList<InputSummary> inputs)
    {
        canvas.Heading(terms["inputs"]);
        if (inputs.Count == 0)
            canvas.Line(0, terms["inputs.none"]);
        foreach (var input in inputs)
            Write(input);
    }

    private void Write(InputSummary input)
    {
        canvas.Line(0, words.Join([hosts.Of(input.Id), terms.Of(input.Role)]), TextStyles.Label);
        canvas.Line(2, words.Join([input.Path, terms.InputKind(input.Kind), terms[input.Complete ? "input.whole" : "input.incomplete"]]));
        var taken = input.CollectedAtUtc is { } at ? ReportTime.ToUtc(at) : terms["unknown"];
        if (input.CollectedAtUtc is { } moment && ReportTime.ToLocal(moment, input.UtcOffsetMinutes) is { } local)
            taken += $" ({local})";
        canvas.Line(2, $"{terms["input.taken"]}: {taken}");
        canvas.Line(2, $"SHA-256: {input.Sha256}", TextStyles.Quiet);
        foreach (var damage in input.Damage)
            canvas.Item(2, "! ", terms.Of(damage), TextStyles.Warning, TextStyles.Warning);
        canvas.Line(2, ItemTally.Of(input.Items, terms));
        foreach (var item in input.Items)
            Write(item);
    }

    private void Write(InputItem item)
    {
        if (item is { Outcome: ItemOutcome.Collected, Note: null })
            return;
        var note = item.Note is { } told ? terms.Of(told) : terms.WithoutNote(item.Outcome);
        canvas.Item(4, "- ", $"{words.Item(item.Item)}: {terms.Of(item.Outcome)} - {note}", null, TextStyles.Of(item.Outcome));
    }
}
