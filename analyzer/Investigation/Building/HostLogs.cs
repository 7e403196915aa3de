using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Puts the product logs of a host on the UTC time line.</summary>
/// <param name="draft">The host.</param>
/// <param name="order">The day/month order that the user gave; null without one.</param>
internal sealed class HostLogs(HostDraft draft, DateOrder? order)
{
    private static readonly string[] StartWords = ["start", "began", "begin", "開始"];

    /// <summary>The newest line of the logs that write their years; null without one.</summary>
    public DateTimeOffset? NewestWithYear()
    {
        DateTimeOffset? newest = null;
        foreach (var line in draft.Logs.SelectMany(static log => log.Log.Facts))
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
            var facts = log.Facts;
            if (facts.Any(static line => !line.Value.IsYearWritten) && takenAt is { } taken)
                facts = ProductLogClock.Resolve(facts, LocalOf(taken), order ?? draft.Context.DateOrder);
            var before = lines.Count;
            lines.AddRange(facts.Select(line => LineOf(line, item)).OfType<LogLine>());
            draft.Items.Read(item, entry.Entry.Name, log.Quality);
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

    private LogLine? LineOf(Sourced<ProductLogLine> line, ItemId item) => Moment(line.Value) is not { } at ? null : new()
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
        HasStartWord = StartWords.Any(word => line.Value.Text.Contains(word, StringComparison.OrdinalIgnoreCase)),
        Origin = line.Origin,
    };

    private MomentInTime? Moment(ProductLogLine line)
    {
        if (line.LocalTime is not { } local)
            return null;
        if (line.Written.Offset is { } offset)
        {
            var certainty = line.IsDateAmbiguous ? TimeCertainty.AmbiguousDate : TimeCertainty.Certain;
            return new(new DateTimeOffset(local, offset).ToUniversalTime(), certainty, line.IsDateAmbiguous);
        }

        return new(
            LocalTimes.ToUtc(local, draft.Zone.Zone),
            line.IsDateAmbiguous ? TimeCertainty.AmbiguousDate : draft.Zone.Certainty,
            line.IsDateAmbiguous || draft.Zone.Zone is null);
    }
}
