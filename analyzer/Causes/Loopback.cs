using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The server talks to itself over the loopback address, on which nothing listens (article: "自サーバの通信先が loopback IP アドレスとなっている影響により発生").</summary>
internal sealed class Loopback : Cause
{
    private static readonly FindingRule OtherAddressesOnly = FindingRule.For(Weight.Decisive, "listens-on-other-addresses-only");
    private static readonly FindingRule NobodyListens = FindingRule.For(Weight.Medium, "nothing-listens");
    private static readonly FindingRule ListensNear = FindingRule.For(Weight.Medium, "listens-in-part", source: FindingSource.Transport);
    private static readonly FindingRule WithoutTable = FindingRule.For(Weight.Weak, "loopback-without-tcp-table");
    private static readonly FindingRule OtherAddress = FindingRule.Against(Weight.Decisive, "address-is-not-loopback");
    private static readonly FindingRule Listens = FindingRule.Against(Weight.Decisive, "listens-on-loopback");

    /// <inheritdoc/>
    public override string Id => CauseIds.Loopback;

    /// <summary>Only for a loopback address: of the host that writes it, which talks to itself.</summary>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Server(ItemCatalog.TcpStart)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [OtherAddressesOnly, NobodyListens, ListensNear, WithoutTable, OtherAddress, Listens];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        if (!incident.IsRecorded)
            return;
        var lines = AddressLines(incident, evidence);
        if (lines.FirstOrDefault(static line => NodeNames.IsLoopback(line.Address)) is { } loopback)
        {
            WeighTable(evidence[loopback.Host], loopback, incident, scale, sight);
            return;
        }

        if (lines.Count > 0)
        {
            scale.Add(OtherAddress, restsOnGuess: false, Pointers.To(lines), ("address", lines[0].Address!));
            return;
        }

        // Nothing tells the address. A host that backs itself up may have used it.
        if (incident.Agent is null || incident.Server is null || incident.Agent == incident.Server)
            sight.Has(incident.Server ?? incident.Agent, ItemCatalog.TcpStart, HasTable);
    }

    /// <summary>The lines that tell the agent's address: the incident's own, else the nearest line of its job before it that names the node.</summary>
    private static List<LogLine> AddressLines(Incident incident, CaseEvidence evidence)
    {
        var own = incident.Lines.Where(line => Tells(line, evidence)).ToList();
        if (own.Count > 0)
            return own;
        var nearest = (incident.Run?.Lines ?? []).LastOrDefault(line => line.At.Utc <= incident.AtUtc && Tells(line, evidence)
            && evidence.Nodes.NamedBy(line) is { } node && node == incident.Node);
        return nearest is null ? [] : [nearest];
    }

    private static bool Tells(LogLine line, CaseEvidence evidence) =>
        (NodeNames.IsSpecific(line.Address) || NodeNames.IsLoopback(line.Address)) && !line.IsVirtualMachineFailure && !evidence.Nodes.NamesServer(line);

    private static void WeighTable(Host host, LogLine line, Incident incident, Scale scale, Sight sight)
    {
        var address = ("address", line.Address!);
        if (!sight.Has(host, ItemCatalog.TcpStart, HasTable))
        {
            scale.Add(WithoutTable, restsOnGuess: false, Pointers.To([line]), address);
            return;
        }

        var name = ("host", host.Name ?? host.Id);
        var covers = sight.ListCovers(host, ItemCatalog.TcpStart, HasTable, host.Tcp[^1].TakenAtUtc ?? host.TakenAtUtc);
        var listening = LoopbackListening.Of(host.Tcp, IncidentEnds.EndOf(line.Address, 0)!.Value.Address);
        var tables = Pointers.To([line]).Concat(host.Tcp.Select(table => Pointers.To(host, table.Listing, table.TakenAtUtc)));
        if (listening.Serving.Count == 0 && !sight.ShowsAll(host, ItemCatalog.TcpStart))
        {
            scale.Add(WithoutTable, restsOnGuess: false, tables, address);
        }
        else if (listening.IsNone)
        {
            scale.Add(NobodyListens, restsOnGuess: false, tables, name, address);
            scale.Note(new("note.agent-stopped-explains"));
        }
        else if (listening.Serving.Count > 0)
        {
            if (covers)
            {
                scale.Add(Listens, restsOnGuess: false, listening.Serving.Select(row => Pointers.To(host, row.Origin)), name,
                    ("listener", EndOf(listening.Serving[0])));
            }
        }
        else
        {
            var rows = listening.Near.Concat(listening.Elsewhere).ToList();
            scale.Add(listening.Near.Count > 0 ? ListensNear : OtherAddressesOnly, restsOnGuess: false, Pointers.To([line]).Concat(rows.Select(row => Pointers.To(host, row.Origin))), name, address,
                ("listeners", string.Join(", ", rows.Select(EndOf).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed))));
        }
    }

    /// <summary>Listeners that a text names.</summary>
    private const int MostNamed = 8;

    private static string EndOf(Sourced<TcpEndpoint> row) => string.Create(CultureInfo.InvariantCulture, $"{row.Value.LocalAddress}:{row.Value.LocalPort}");

    private static bool HasTable(Host host) => host.Tcp.Any(static table => table.Rows.Count > 0);

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
        [Step("listeners"), Step("agent-runs"), Step("avoid-loopback"), Step("older-version"), Step("check")];
}
