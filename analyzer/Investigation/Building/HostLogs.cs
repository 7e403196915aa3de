using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Puts the product logs of a host on the UTC time line.</summary>
/// <param name="draft">The host.</param>
/// <param name="order">The day/month order that the user gave; null without one.</param>
internal sealed class HostLogs(HostDraft draft, DateOrder? order)
{
    /// <summary>The newest line of the logs that write their years; null without one.</summary>
    public DateTimeOffset? NewestWithYear()
    {
        DateTimeOffset? newest = null;
        foreach (var line in draft.Logs.SelectMany(static log => log.Log.Lines.Facts))
        {
            if (line.Value.IsYearWritten && !line.Value.IsDateAmbiguous && Moment(line.Value) is { } moment)
                newest = EvidenceTime.Latest(newest, moment.Utc);
        }

        return newest;
    }

    /// <summary>The newest of some lines whose times are not ambiguous; null without one.</summary>
    public static DateTimeOffset? Newest(IReadOnlyList<LogLine> lines) =>
        lines.Where(static line => line.At.Certainty != TimeCertainty.AmbiguousDate).Max(static line => (DateTimeOffset?)line.At.Utc);

    /// <summary>All lines in the order of time. Says in the draft what is unsure about them.</summary>
    /// <param name="takenAt">When the evidence was taken, for lines without a year.</param>
    /// <param name="role">The host's role, which tells whose log a log without a name is.</param>
    public IReadOnlyList<LogLine> Lines(DateTimeOffset? takenAt, HostRole role)
    {
        var lines = new List<LogLine>();
        foreach (var (entry, log, isActivity) in draft.Logs)
        {
            var item = entry.Item ?? (isActivity ? ItemCatalog.LogsActivity : role == HostRole.Agent ? ItemCatalog.LogsAgent : ItemCatalog.LogsServer);
            var facts = log.Lines.Facts;
            if (facts.Any(static line => !line.Value.IsYearWritten) && takenAt is { } taken)
                facts = ProductLogClock.Resolve(facts, LocalOf(taken), order ?? draft.Context.DateOrder);
            var before = lines.Count;
            AddLines(lines, facts, item, entry.Entry.Name);
            draft.Items.Read(item, entry.Entry.Name, log.Lines.Quality);
            if (lines.Skip(before).Any(static line => line.At.Certainty == TimeCertainty.AmbiguousDate))
                draft.Warnings.Add(new("warning.dates-ambiguous", ("host", draft.Id), ("entry", entry.Entry.Name)));
        }

        if (draft.Zone.Zone is null && (lines.Exists(static line => line.At.IsGuess) || ProcessSnapshots.Of(draft).Any(static list => list.HasGuessedTimes)))
            draft.Warnings.Add(new("warning.zone-unknown", ("host", draft.Id)));
        lines.Sort(LogLine.InOrder);
        return lines;
    }

    private DateTime LocalOf(DateTimeOffset moment)
    {
        var offset = draft.Zone.Zone?.GetUtcOffset(moment) ?? TimeSpan.Zero;
        return DateTime.SpecifyKind(moment.UtcDateTime + offset, DateTimeKind.Unspecified);
    }

    private void AddLines(List<LogLine> lines, IReadOnlyList<Sourced<ProductLogLine>> facts, ItemId item, string entry)
    {
        var dated = facts.Where(static line => line.Value.LocalTime is not null).ToList();
        var moments = LocalSequence.ToUtc([.. dated.Select(static line => line.Value.LocalTime!.Value)], draft.Zone.Zone);
        var (repeated, skipped) = (0, 0);
        for (var i = 0; i < dated.Count; i++)
        {
            var at = Moment(dated[i].Value, moments[i], out var change);
            repeated += change == ClockChange.Repeated ? 1 : 0;
            skipped += change == ClockChange.Skipped ? 1 : 0;
            lines.Add(LineOf(dated[i], item, at));
        }

        if (facts.Count > dated.Count)
            draft.Warnings.Add(new("warning.year-unknown", ("host", draft.Id), ("entry", entry), ("lines", TextQuality.Number(facts.Count - dated.Count))));
        if (repeated > 0)
            draft.Warnings.Add(new("warning.hour-repeated", ("host", draft.Id), ("entry", entry), ("lines", TextQuality.Number(repeated))));
        if (skipped > 0)
            draft.Warnings.Add(new("warning.hour-skipped", ("host", draft.Id), ("entry", entry), ("lines", TextQuality.Number(skipped))));
    }

    private LogLine LineOf(Sourced<ProductLogLine> line, ItemId item, in MomentInTime at) => new()
    {
        Host = draft.Id,
        Item = item,
        At = at,
        Code = line.Value.Code,
        Job = line.Value.Job?.ToString(CultureInfo.InvariantCulture),
        Session = line.Value.Session?.ToString(CultureInfo.InvariantCulture),
        Node = line.Value.Node,
        Address = line.Value.Address,
        ErrorNumber = line.Value.ErrorNumber,
        VirtualMachine = line.Value.VirtualMachine,
        HasEndWord = line.Value.IsEndWord,
        HasStartWord = line.Value.IsStartWord,
        Origin = line.Origin,
    };

    private MomentInTime? Moment(ProductLogLine line) =>
        line.LocalTime is { } local ? Moment(line, new(LocalTimes.ToUtc(local, draft.Zone.Zone)), out _) : null;

    /// <summary>The moment of a line; an hour that is left open by a change of the clock counts like an unknown zone.</summary>
    private MomentInTime Moment(ProductLogLine line, in LocalMoment moment, out ClockChange change)
    {
        change = ClockChange.None;
        if (line.Written.Offset is { } offset)
        {
            var certainty = line.IsDateAmbiguous ? TimeCertainty.AmbiguousDate : TimeCertainty.Certain;
            return new(new DateTimeOffset(line.LocalTime!.Value, offset).ToUniversalTime(), certainty, line.IsDateAmbiguous);
        }

        change = moment.Change;
        if (line.IsDateAmbiguous)
            return new(moment.Utc, TimeCertainty.AmbiguousDate, IsGuess: true);
        var isOpen = change != ClockChange.None;
        return new(moment.Utc, isOpen ? TimeCertainty.AssumedZone : draft.Zone.Certainty, isOpen || draft.Zone.Zone is null);
    }
}
