using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>One cause: its verdict, and below it what speaks for and against it, what could not be seen, and what to do.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="words">The sentences.</param>
internal sealed class TextCauses(TextCanvas canvas, ReportTerms terms, IncidentWords words)
{
    private const int Indent = 4;
    private const int MostPointers = 5;
    private const int LongestQuote = 400;

    /// <summary>Writes a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="lead">Its rank, or the host of a standing condition.</param>
    public void Write(CauseJudgement cause, string lead)
    {
        var style = TextStyles.Of(cause.Verdict);
        canvas.Item(0, lead, $"{terms.Cause(cause.Cause)}: {terms.Of(cause.Verdict)} ({ReportTerms.Score(cause.Score)})", style, style);
        Findings("for", "+ ", cause.For);
        Findings("against", "- ", cause.Against);
        if (cause.Missing.Count > 0)
            canvas.Line(Indent, terms["missing"], TextStyles.Label);
        foreach (var missing in cause.Missing)
            canvas.Item(Indent, "? ", $"{words.Missing(missing)}: {terms.Of(missing.Why)}");
        foreach (var note in cause.Notes)
            canvas.Item(Indent, "! ", terms.Of(note));
        if (cause.Explains.Count > 0)
            canvas.Line(Indent, terms.With("explains", ("causes", words.Causes(cause.Explains))));
        if (Headline.IsClaim(cause.Verdict))
            Advice(cause);
    }

    private void Advice(CauseJudgement cause)
    {
        if (cause.Remedy.Count > 0)
            canvas.Line(Indent, terms["remedy"], TextStyles.Label);
        foreach (var (index, step) in cause.Remedy.Index())
            canvas.Item(Indent, $"{ReportTerms.Number(index + 1)}. ", terms.Of(step));
        canvas.Item(Indent, terms["article"] + ": ", terms.Of(cause.Article), TextStyles.Quiet, TextStyles.Quiet);
    }

    private void Findings(string heading, string lead, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
            canvas.Line(Indent, terms[heading], TextStyles.Label);
        foreach (var finding in findings)
        {
            canvas.Item(Indent, lead, $"[{terms.Of(finding.Weight)}] {terms.Of(finding.Text)}");
            foreach (var pointer in finding.Pointers.Take(MostPointers))
                Pointer(pointer);
            if (finding.Pointers.Count > MostPointers)
                canvas.Line(Indent + 2, terms.With("more-pointers", ("count", ReportTerms.Number(finding.Pointers.Count - MostPointers))), TextStyles.Quiet);
        }
    }

    private void Pointer(EvidencePointer pointer)
    {
        var time = pointer.AtUtc is { } at ? ReportTime.ToUtc(at) : terms["no-time"];
        canvas.Line(Indent + 2, words.Join([words.Pointer(pointer), time]), TextStyles.Quiet);
        var quote = VisibleText.Of(pointer.Origin.Quote, LongestQuote);
        canvas.Item(Indent + 2, "| ", string.IsNullOrWhiteSpace(quote) ? terms["quote.empty"] : quote, TextStyles.Quiet, TextStyles.Quiet);
    }
}
