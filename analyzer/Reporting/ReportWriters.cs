using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Analyzer.Reporting.Json;
using ArcBundle.Analyzer.Reporting.Notes;
using ArcBundle.Analyzer.Reporting.Text;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>The one list of report writers.</summary>
/// <param name="renderer">Turns messages into text; must know every catalog that the result's messages come from.</param>
internal sealed class ReportWriters(MessageRenderer renderer)
{
    /// <summary>One writer for each <see cref="ReportFormat"/>, in its order.</summary>
    public IReadOnlyList<IReportWriter> All { get; } = [new HtmlReport(renderer), new JsonReport(renderer), new TextReport(renderer), new CaseNote(renderer), new CustomerReply(renderer)];

    /// <summary>The writer of <paramref name="format"/>.</summary>
    public IReportWriter For(ReportFormat format) => All[(int)format];

    /// <summary>The writer of the format named <paramref name="name"/>, or null when there is none.</summary>
    public IReportWriter? Find(string? name) => ReportFormatNames.Parse(name) is { } format ? For(format) : null;
}
