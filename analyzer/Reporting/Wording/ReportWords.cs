using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>Everything that a report says in one language.</summary>
/// <param name="Terms">The words.</param>
/// <param name="Incident">The sentences.</param>
internal sealed record ReportWords(ReportTerms Terms, IncidentWords Incident)
{
    /// <summary>The words of a language.</summary>
    public static ReportWords Of(MessageRenderer renderer, HostNames hosts, Language language)
    {
        var terms = new ReportTerms(renderer, language);
        return new(terms, new(terms, hosts));
    }
}
