using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Chooses what to collect next: the evidence that would best separate the two causes that rank highest among those judged.</summary>
internal static class NextEvidenceChoice
{
    /// <summary>Pieces asked for at most.</summary>
    private const int Most = 2;

    /// <summary>Items for which there is an instruction of their own.</summary>
    public static IReadOnlyList<ItemId> Instructed { get; } =
    [
        ItemCatalog.ProcessesStart, ItemCatalog.ProcessesEnd, ItemCatalog.Services, ItemCatalog.TcpStart, ItemCatalog.VssWriters, ItemCatalog.EventsApplication,
        ItemCatalog.EventsSystem, ItemCatalog.EventsSecurity, ItemCatalog.RegistryPolicy, ItemCatalog.LogsServer,
        ItemCatalog.LogsFirewall, ItemCatalog.RegistryFirewall, ItemCatalog.EventsFirewall, ItemCatalog.TraceTcp,
        ItemCatalog.LogsActivity, ItemCatalog.RegistryProduct,
        ItemCatalog.Minifilters, ItemCatalog.Antivirus, ItemCatalog.EventsDefender,
    ];

    /// <summary>What to collect next; empty when the first cause is settled or nothing would tell more.</summary>
    /// <param name="ranked">The judgements in the order of ranks.</param>
    /// <param name="incident">The incident.</param>
    public static IReadOnlyList<NextEvidence> Of(IReadOnlyList<CauseJudgement> ranked, Incident incident)
    {
        var top = ranked.Take(2).ToList();
        if (top.Count < 2)
            return [];
        var settling = top.SelectMany(judgement => CauseCatalog.Find(judgement.Cause)!.WouldSettle(judgement, incident)).ToList();
        if (settling.Count == 0 && (top[0].Verdict == Verdict.Confirmed && (top[1].Verdict > Verdict.Likely || top[0].Explains.Contains(top[1].Cause, StringComparer.Ordinal))))
            return [];
        var separates = top.ConvertAll(static judgement => judgement.Cause);
        var wanted = top.SelectMany(static (judgement, rank) => judgement.Missing.Select(missing => (missing.Item, missing.Host, Rank: rank)))
            .GroupBy(static missing => (missing.Item, missing.Host))
            .OrderByDescending(static same => same.Count()).ThenBy(static same => same.Min(static missing => missing.Rank))
            .Select(static same => same.Key).ToList();
        if (settling.Count > 0)
            wanted = [.. settling.Concat(wanted).Distinct()];
        else if (wanted.Count == 0)
            wanted = [.. top.SelectMany(judgement => Helpful(judgement.Cause, incident)).Distinct()];
        return [.. wanted.Take(Most).Select(item => new NextEvidence(item.Item, item.Host, HowTo(item.Item), separates))];
    }

    private static IEnumerable<(ItemId Item, string? Host)> Helpful(string cause, Incident incident)
    {
        foreach (var need in CauseCatalog.Find(cause)!.Helpful)
        {
            var host = need.Side == Side.Agent ? incident.Agent : incident.Server;
            if (host is null || !IsThere(host, need.Item))
                yield return (need.Item, host?.Id);
        }
    }

    /// <summary>Of two lists collected by hand the second stands for the end, whatever the item says.</summary>
    private static bool IsThere(Host host, ItemId item) => host.Items.IsWhole(item) || (item == ItemCatalog.ProcessesEnd && host.Processes.Count > 1);

    private static Message HowTo(ItemId item) => Instructed.Contains(item) ? new($"next.{item}") : new("next.other", ("item", item.Value));
}
