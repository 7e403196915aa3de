using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Reporting.Json.Documents;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Makes the document of an analysis. Lists are made while they are written: a long time line never stands in memory twice.</summary>
/// <param name="terms">Renders messages.</param>
/// <param name="written">Counts what is written, as <see cref="ReportWork"/> says.</param>
internal sealed class ReportDocuments(ReportTerms terms, WorkCount written)
{
    /// <summary>The document.</summary>
    public ReportDocument Of(AnalysisResult result) => new(
        JsonReport.Schema,
        new(result.ToolVersion),
        new(result.Rules.Version, result.Rules.Sha256),
        terms.Language,
        result.Inputs.Select(Of),
        Counted(result.Incidents.Select(Of), ReportWork.Incident),
        result.Conditions.Select(Of),
        Counted(result.Timeline.Select(Of), ReportWork.Moment),
        result.Clocks.Select(Of),
        result.SelfCheck.Select(check => new ReportSelfCheck(check.Host, check.Canary.Item.ToString(), check.Canary.Id, check.IsSeen, terms.Of(check.Text))),
        Texts(result.Warnings));

    /// <summary>A moment of the time line.</summary>
    public ReportMoment Of(TimelineEntry entry) => new(entry.AtUtc, entry.Host, entry.Source, entry.Kind, terms.Of(entry.Text), Of(entry.Pointer));

    private ReportInput Of(InputSummary input) => new(
        input.Id,
        input.Path,
        input.Kind,
        input.Sha256,
        input.Host,
        input.Role,
        input.CollectedAtUtc,
        input.UtcOffsetMinutes,
        input.Complete,
        Texts(input.Damage),
        input.Items.Select(item => new ReportItem(item.Item, item.Outcome, item.Note is { } note ? terms.Of(note) : null)));

    private ReportIncident Of(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        return new(
            incident.Id,
            incident.AtUtc,
            incident.Node,
            incident.Address,
            incident.Job,
            incident.Session,
            incident.Codes,
            incident.Winsock,
            incident.Server,
            incident.Agent,
            new(incident.Window.FromUtc, incident.Window.ToUtc, incident.Window.Source),
            incident.SilenceSeconds,
            incident.TimeCertainty,
            diagnosis.Settings.Select(setting => new ReportSetting(
                setting.Name, setting.Side, setting.Host, setting.State, setting.Path, setting.View, setting.Data, terms.Of(setting.Reading), setting.Topic,
                setting.Title is { } title ? terms.Of(title) : null, setting.Differs)),
            diagnosis.Causes.Select(Of),
            diagnosis.Next.Select(next => new ReportNext(next.Collect.ToString(), next.Host, terms.Of(next.How), next.Separates)));
    }

    private ReportCause Of(CauseJudgement cause) => new(
        cause.Cause,
        cause.Rank,
        cause.Verdict,
        Math.Round(cause.Score, 2),
        cause.For.Select(Of),
        cause.Against.Select(Of),
        cause.Missing.Select(missing => new ReportMissing(missing.Item.ToString(), missing.Host, terms.Of(missing.Why))),
        Texts(cause.Remedy),
        terms.Of(cause.Article),
        cause.Explains);

    private ReportCondition Of(StandingCondition condition)
    {
        var cause = condition.Judgement;
        return new(condition.Host, cause.Cause, cause.Verdict, Math.Round(cause.Score, 2), cause.For.Select(Of), cause.Against.Select(Of), Texts(cause.Remedy), terms.Of(cause.Article));
    }

    private ReportFinding Of(Finding finding) => new(finding.Id, terms.Of(finding.Text), finding.Weight, finding.Pointers.Select(Of));

    private static ReportPointer Of(EvidencePointer pointer)
    {
        var (entry, place, quote) = pointer.Origin;
        return new(
            pointer.Host,
            entry,
            place.Kind == Reading.PlaceKind.Line ? place.Number : null,
            place.Kind == Reading.PlaceKind.Record ? place.Number : null,
            place.Kind is Reading.PlaceKind.Line or Reading.PlaceKind.Record ? null : place.ToString(),
            pointer.AtUtc,
            quote);
    }

    private ReportClock Of(ClockOffset offset) => new(
        offset.Host,
        offset.Reference,
        offset.State,
        offset.OffsetSeconds,
        offset.ErrorSeconds,
        offset.Pairs.Count,
        offset.Steps,
        terms.Of(offset.Text),
        offset.Sync.Select(static sync => new ReportTimeService(sync.Host, sync.IsInSync, sync.Record.Value.EventId, sync.AtUtc)));

    // Asked for the next one, the writer has written this one.
    private IEnumerable<T> Counted<T>(IEnumerable<T> parts, long share)
    {
        foreach (var part in parts)
        {
            yield return part;
            written.Add(share);
        }
    }

    private IEnumerable<string> Texts(IReadOnlyList<Message> messages) => messages.Select(terms.Of);
}
