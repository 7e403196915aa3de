using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The packet size makes the transfer slow (article: "パケットサイズの影響により発生"): a variant of <see cref="SlowAgent"/>.</summary>
internal sealed class PacketSize : Cause
{
    private static readonly FindingRule Outside = FindingRule.For(Weight.Decisive, "outside-of-range");
    private static readonly FindingRule Differs = FindingRule.For(Weight.Medium, "differs-between-sides");
    private static readonly FindingRule SlowWithDefault = FindingRule.For(Weight.Weak, "agent-slow-with-default-size");

    private static readonly CapRule FarBelowCap = new(Verdict.Possible, "note.silence-far-below");

    /// <summary>Settings that get a step of their own.</summary>
    private const int MostSteps = 8;

    /// <inheritdoc/>
    public override string Id => CauseIds.PacketSize;

    /// <inheritdoc/>
    public override int Turn => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Agent(ItemCatalog.RegistryProduct), Need.Server(ItemCatalog.RegistryProduct)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } = [Outside, Differs, SlowWithDefault];

    /// <inheritdoc/>
    public override IReadOnlyList<CapRule> Caps { get; } = [FarBelowCap];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [ResponseLimit.Canonical, ConnectionValueNames.Canonical, PacketSizeSetting.Canonical];

    /// <inheritdoc/>
    public override bool ExplainsHere(string other, CauseJudgement own, Incident incident) => own.Verdict == Verdict.Confirmed;

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var sides = SidesOf(incident);
        Look(incident.Agent, sight);
        Look(incident.Server, sight);
        var outside = sides.SelectMany(static side => side.Settings).Where(static setting => setting.IsOutside).ToList();
        if (outside.Count > 0)
        {
            scale.Add(Outside, restsOnGuess: false, outside.Select(To), [.. LimitFindings.Arguments(outside[0].Host, outside[0].Value.Value),
                ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))]);
        }

        if (sides.Count == 2 && DifferingOf(sides[0], sides[1]) is { Count: > 0 } pointers)
        {
            scale.Add(Differs, restsOnGuess: false, pointers, ("values", string.Join(", ", sides.Select(static side => side.Settings.Count > 0
                ? LimitFindings.List(side.Settings.Select(static setting => (setting.Host, setting.Value.Value)))
                : $"{side.Host.Name ?? side.Host.Id} ({Number(PacketSizeSetting.Default)})"))));
        }
    }

    /// <inheritdoc/>
    protected override void WeighAmong(IReadOnlyCollection<CauseJudgement> others, Incident incident, Scale scale)
    {
        if (!incident.IsRecorded)
            return;
        var isSlow = others.Any(static other => string.Equals(other.Cause, CauseIds.AgentSlow, StringComparison.Ordinal) && other.Verdict <= Verdict.Likely);
        var ordinary = SidesOf(incident).SelectMany(static side => side.Settings.Where(static setting => setting.Number == PacketSizeSetting.Default).Select(To)
            .Concat(side is { Settings.Count: 0, Root: { } root } ? [Pointers.To(side.Host, root)] : [])).ToList();
        if (isSlow && ordinary.Count > 0)
            scale.Add(SlowWithDefault, incident.IsGuess, ordinary, ("size", Number(PacketSizeSetting.Default)));
        if (scale.HasFor && incident.Silence is { } silence && new ConnectionLimits(incident).IsFarBelow(silence.ToUtc - silence.FromUtc))
            scale.Cap(FarBelowCap);
    }

    /// <summary>The settings of each host that was given, the server's first.</summary>
    private static List<PacketSizeSide> SidesOf(Incident incident) =>
    [
        .. incident.Hosts.Reverse()
            .Select(static host => new PacketSizeSide(host, PacketSizeSetting.Of(host), ProductWalk.Of(host).Root)),
    ];

    /// <summary>Remembers a side of which nobody can say whether a size is set.</summary>
    private static void Look(Host? host, Sight sight)
    {
        if (host is null)
            sight.Miss(ItemCatalog.RegistryProduct, null, new("missing.host-not-given"));
        else if (PacketSizeSetting.Of(host).Count == 0 && ProductWalk.Of(host) is { Root: null } walk)
            Miss(host, walk, sight);
        else if (PacketSizeSetting.Of(host).Any(static setting => setting.Number is null))
            sight.Miss(ItemCatalog.RegistryProduct, host, new("missing.withheld"));
    }

    private static void Miss(Host host, ProductWalk walk, Sight sight)
    {
        if (walk.WhenNotFound == SettingState.Absent)
            sight.Miss(ItemCatalog.RegistryProduct, host, new("missing.part-only"));
        else
            sight.Has(host, ItemCatalog.RegistryProduct, static _ => false);
    }

    /// <summary>
    /// Pointers to the sizes in which two sides differ: by name where both have a value of that name; else all of one side against those of the
    /// other, of which a side without any has the default.
    /// </summary>
    private static List<EvidencePointer> DifferingOf(PacketSizeSide server, PacketSizeSide agent)
    {
        var names = server.Settings.Select(static setting => setting.Name).Intersect(agent.Settings.Select(static setting => setting.Name), StringComparer.OrdinalIgnoreCase).ToList();
        var pairs = names.Count > 0
            ? names.ConvertAll(name => (server.Named(name), agent.Named(name)))
            : [(server.Settings, agent.Settings)];
        return
        [
            .. pairs.Where(pair => server.NumbersOf(pair.Item1) is { Count: > 0 } left && agent.NumbersOf(pair.Item2) is { Count: > 0 } right && !left.SetEquals(right))
                .SelectMany(static pair => pair.Item1.Concat(pair.Item2)).Select(To),
        ];
    }

    private static EvidencePointer To(PacketSizeSetting setting) => Pointers.To(setting.Host, setting.Value.Origin);

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var sides = SidesOf(incident);
        var found = sides.SelectMany(static side => side.Settings).ToList();
        var unset = sides.Where(static side => side.Settings.Count == 0).Select(static side => side.Host).ToList();
        return
        [
            .. found.Take(MostSteps).Select(setting => Step("set-at", LimitFindings.Arguments(setting.Host, setting.Value.Value))),
            .. unset.Count > 0 ? [Step("where-not-set", ("hosts", LimitFindings.Names(unset)))] : Array.Empty<Message>(),
            Step("try-least", ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))),
            Step("restart-server"), Step("restart-agent"), Step("no-effect"), Step("check"),
        ];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
