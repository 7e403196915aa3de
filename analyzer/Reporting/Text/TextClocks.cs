using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>The offsets between clocks, and whether what must be there was seen.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class TextClocks(TextCanvas canvas, ReportTerms terms, HostNames hosts)
{
    /// <summary>Writes both; no clocks when there are no two hosts to compare.</summary>
    public void Write(AnalysisResult result)
    {
        if (result.Clocks.Count > 0)
            canvas.Heading(terms["clocks"]);
        foreach (var offset in result.Clocks)
        {
            canvas.Item(0, "- ", $"{hosts.Of(offset.Host)} / {hosts.Of(offset.Reference)}: {ClockWords.Span(offset, terms)} ({terms["clock.pairs"]}: {ReportTerms.Number(offset.Pairs.Count)})");
            canvas.Line(2, terms.Of(offset.Text));
            foreach (var sync in offset.Sync)
                canvas.Line(2, terms.Of(sync.Text));
        }

        canvas.Heading(terms["selfcheck"]);
        if (result.SelfCheck.Count == 0)
            canvas.Line(0, terms["selfcheck.none"]);
        foreach (var host in result.SelfCheck.GroupBy(static check => check.Host, StringComparer.Ordinal))
        {
            var missed = host.Where(static check => !check.IsSeen).ToList();
            canvas.Item(0, "- ", $"{hosts.Of(host.Key)}: {terms.With("selfcheck.all", ("seen", ReportTerms.Number(host.Count() - missed.Count)), ("count", ReportTerms.Number(host.Count())))}");
            foreach (var check in missed)
                canvas.Line(2, terms.With("selfcheck.suspicious", ("text", terms.Of(check.Text)), ("item", check.Canary.Item.ToString())));
        }
    }
}
