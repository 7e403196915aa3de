using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>Writes half a page of Markdown for a ticket: incident, cause, evidence, remedy, what to collect next, and the hashes of the evidence.</summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class CaseNote(MessageRenderer renderer) : IReportWriter
{
    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Markdown;

    /// <inheritdoc/>
    public string FileName => "case-note.md";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null)
    {
        using var output = ReportOutput.Open(stream);
        var terms = new ReportTerms(renderer, language);
        new CaseNotePage(new NoteWriter(output, new MarkdownForm(), terms.Of), new NoteVocabulary(terms, language), new HostNames(result.Inputs)).Write(result);
    }
}
