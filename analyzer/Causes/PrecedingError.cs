using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Another error of the same job came first, and the time-out is its echo (article: "発生している他のエラーの影響により発生").</summary>
internal sealed class PrecedingError : Cause
{
    private static readonly FindingRule AtLimit = FindingRule.For(Weight.Decisive, "error-at-limit");
    private static readonly FindingRule AtLimitUnsure = FindingRule.For(Weight.Strong, "error-at-limit-of-unknown-job");
    private static readonly FindingRule Earlier = FindingRule.For(Weight.Strong, "error-before");
    private static readonly FindingRule EarlierUnsure = FindingRule.For(Weight.Medium, "error-before-of-unknown-job");
    private static readonly FindingRule NoneBefore = FindingRule.Against(Weight.Decisive, "no-other-error", source: FindingSource.Absence);

    /// <inheritdoc/>
    public override string Id => CauseIds.PrecedingError;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Server(ItemCatalog.LogsActivity), Need.Server(ItemCatalog.LogsServer)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } = [AtLimit, AtLimitUnsure, Earlier, EarlierUnsure, NoneBefore];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [ResponseLimit.Canonical, ConnectionValueNames.Canonical];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        if (!incident.IsRecorded)
            return;
        var limits = new ConnectionLimits(incident);
        var errors = Counted(incident, evidence, limits);
        foreach (var group in errors.GroupBy(error => RuleOf(error, limits)).OrderByDescending(static group => group.Key.Weight))
            Put(group.Key, [.. group], incident, scale);
        var reach = JobLogReach.Of(incident, evidence);
        var from = incident.AtUtc - limits.LookBack;
        if (reach.FirstOrDefault(log => log.Covers(from, incident.AtUtc)) is not { } covering)
            TellWhatIsMissing(reach, incident, from, sight);
        else if (errors.Count == 0 && !OtherError.AnyAtOnce(incident, evidence))
            scale.Add(NoneBefore, incident.IsGuess, [Pointers.To(covering.Host, covering.Log, covering.OldestUtc), .. Pointers.To(incident.Lines.Take(1))],
                ("from", UtcText.Of(from)), ("to", UtcText.Of(incident.AtUtc)));
    }

    /// <summary>Errors near enough to be followed by the incident.</summary>
    private static List<OtherError> Counted(Incident incident, CaseEvidence evidence, ConnectionLimits limits) =>
        [.. OtherError.Before(incident, evidence).Where(error => error.Distance <= limits.LookBack || limits.MatchOf(error.Distance) is not null)];

    private static FindingRule RuleOf(OtherError error, ConnectionLimits limits) => (limits.MatchOf(error.Distance) is not null, error.IsOfJob) switch
    {
        (true, true) => AtLimit,
        (true, false) => AtLimitUnsure,
        (false, true) => Earlier,
        _ => EarlierUnsure,
    };

    private static void Put(FindingRule rule, List<OtherError> errors, Incident incident, Scale scale)
    {
        var sure = errors.FindAll(static error => !error.Line.At.IsGuess);
        var first = (sure.Count > 0 ? sure : errors)[0];
        scale.Add(rule, incident.IsGuess || sure.Count == 0, Pointers.To(errors.Select(static error => error.Line).Append(incident.Lines[0])),
            [.. Names(first.Line), ("minutes", first.Distance.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture))]);
    }

    private static void TellWhatIsMissing(IReadOnlyList<JobLogReach> reach, Incident incident, DateTimeOffset from, Sight sight)
    {
        if (reach.Count == 0)
            sight.Miss(ItemCatalog.LogsActivity, incident.Server, new(incident.Server is null ? "missing.host-not-given" : "missing.not-sent"));
        foreach (var log in reach)
        {
            sight.Miss(log.Item, log.Host, log switch
            {
                _ when !log.Host.Items.IsWhole(log.Item) => new("missing.cut-short"),
                _ when log.NewestUtc < incident.AtUtc => new("missing.ends-earlier", ("at", UtcText.Of(log.NewestUtc)), ("to", UtcText.Of(incident.AtUtc))),
                _ => new("missing.begins-later", ("at", UtcText.Of(log.OldestUtc)), ("from", UtcText.Of(from))),
            });
        }
    }

    private static (string Name, string Value)[] Names(LogLine line) =>
    [
        ("code", CodeOf(line)), ("node", line.Node ?? line.Address ?? "-"), ("at", UtcText.Of(line.At.Utc)), ("entry", line.Origin.Entry),
        ("line", line.Origin.Place.ToString()), ("quote", line.Origin.Quote),
    ];

    private static string CodeOf(LogLine line) => (line.Code, line.ErrorNumber) switch
    {
        ({ } code, null or 0) => code,
        ({ } code, { } number) => string.Create(CultureInfo.InvariantCulture, $"{code}, {number}"),
        (_, { } number) => number.ToString(CultureInfo.InvariantCulture),
        _ => "-",
    };

    /// <summary>The first error is the one to solve; it stands first among the pointers of the findings, whichever of them it belongs to.</summary>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var first = judgement.For.SelectMany(static finding => finding.Pointers.Take(1).Select(pointer => (finding.Text, pointer.AtUtc)))
            .MinBy(static pair => pair.AtUtc ?? DateTimeOffset.MaxValue).Text;
        var steps = new List<Message> { new($"remedy.{Id}.solve-first", first.Arguments) };
        if (judgement.For[0].Text != first)
            steps.Add(new($"remedy.{Id}.then-echo", judgement.For[0].Text.Arguments));
        return [.. steps, Step("look-up"), Step("check")];
    }
}
