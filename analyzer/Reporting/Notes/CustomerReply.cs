using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>Writes the answer to the customer as a letter in plain text: what was found and how sure it is, steps, cautions, what to send next.</summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class CustomerReply(MessageRenderer renderer) : IReportWriter
{
    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Reply;

    /// <inheritdoc/>
    public string FileName => "reply.txt";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null)
    {
        using var output = ReportOutput.Open(stream);
        var terms = new ReportTerms(renderer, language);
        var form = new LetterForm(OffsetOf(result));
        new CustomerReplyPage(new NoteWriter(output, form, terms.Of), new NoteVocabulary(terms, language), new CustomerHosts(result.Inputs)).Write(result);
    }

    /// <summary>The clock that the customer reads: that of the agent of the incident, else of its server, else of the first host that has one.</summary>
    private static int? OffsetOf(AnalysisResult result)
    {
        IncidentSummary? incident = Headline.Of(result.Incidents)?.Incident;
        return new[] { incident?.Agent, incident?.Server }
            .Select(id => result.Inputs.FirstOrDefault(input => string.Equals(input.Id, id, StringComparison.Ordinal)))
            .Concat(result.Inputs)
            .FirstOrDefault(static input => input?.UtcOffsetMinutes is not null)?.UtcOffsetMinutes;
    }
}
