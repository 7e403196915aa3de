using System.Globalization;
using ArcBundle.Scenarios.Bundles;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Forms;
using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Plantings;
using ArcBundle.Scenarios.Stories;
using ArcBundle.Scenarios.Withholding;

namespace ArcBundle.Scenarios.Cases;

/// <summary>Makes a case of a plan.</summary>
internal static class CaseBuilder
{
    private static readonly (HostItem Item, int Share)[] OfAgent =
    [
        (HostItem.SystemInfo, 100), (HostItem.Application, 95), (HostItem.System, 95), (HostItem.Processes, 95), (HostItem.ProcessesAgain, 85), (HostItem.Services, 90), (HostItem.Tcp, 90),
        (HostItem.Writers, 90), (HostItem.ProductRegistry, 50), (HostItem.PolicyRegistry, 40), (HostItem.FirewallRegistry, 35), (HostItem.FirewallLog, 35), (HostItem.Minifilters, 60),
        (HostItem.Security, 20), (HostItem.Defender, 30),
    ];

    private static readonly (HostItem Item, int Share)[] OfServer =
    [
        (HostItem.SystemInfo, 100), (HostItem.Application, 50), (HostItem.System, 85), (HostItem.Processes, 90), (HostItem.ProcessesAgain, 80), (HostItem.Services, 60), (HostItem.Tcp, 60),
        (HostItem.ProductRegistry, 50), (HostItem.FirewallRegistry, 20),
    ];

    /// <summary>The case; the same seed and plan give the same bytes.</summary>
    public static GeneratedCase Build(ulong seed, CasePlan plan)
    {
        var dice = Dice.For(seed, plan.Id);
        var plantings = plan.Plantings.Select(static names => (IReadOnlyList<Planting>)[.. names.Select(PlantingCatalog.Find)]).ToList();
        var story = StoryBuilder.Build(plantings, plan.Completeness == Completeness.AmbiguousDates, dice);
        Send(story, dice);
        AddOtherJobs(story, dice);
        for (var i = 0; i < plantings.Count; i++)
        {
            foreach (var planting in plantings[i])
                planting.Plant(story, story.Failures[i]);
        }

        if (dice.Percent(8) && plantings.Count > 0 && story.Failures.TrueForAll(failure => failure.Agent.ClockError.Duration() < TimeSpan.FromSeconds(30) && failure.Agent != story.Server))
            story.Failures[0].Agent.Sent[HostItem.AgentLog] = ItemState.Whole;
        foreach (var host in story.Hosts)
            AddNoise(story, host, dice);
        foreach (var host in story.Hosts)
            host.IsBundle = plan.Completeness == Completeness.TimedOut || (plan.Completeness is not (Completeness.NumberedFiles or Completeness.NoZone or Completeness.AmbiguousDates) && dice.Percent(35));
        foreach (var failure in story.Failures)
        {
            Withhold.Apply(story, failure, plan.Completeness);
            var agent = failure.Agent;
            agent.IsUnrelated = story.Nodes == NodeStyle.AddressOnly && agent != story.Server && !agent.IsAddressKnown;
        }

        return new GeneratedCase([.. story.Hosts.Where(static host => !host.IsAbsent).Select(host => EvidenceOf(story, host, plan, dice))])
        {
            Id = plan.Id,
            Kind = plan.Kind,
            Story = Describe(story, plan),
            Language = story.Server.Language switch { HostLanguage.Japanese => "ja", HostLanguage.French => "fr", HostLanguage.German => "de", _ => "en" },
            Completeness = Name(plan.Completeness),
            Incidents = plan.Plantings.Count == 0 ? [] :
            [
                .. story.Failures.Select(failure => Labels.Of(story, failure, plan.Completeness)), .. story.Server.Has(story.JobsItem) ? story.OtherIncidents.Select(static other => Labels.OfOther(other.Key, other.Value)) : [],
            ],
        };
    }

    private static void Send(Story story, Dice dice)
    {
        foreach (var host in story.Hosts)
        {
            foreach (var (item, share) in host == story.Server ? OfServer : OfAgent)
            {
                if (dice.Percent(share))
                    host.Sent[item] = ItemState.Whole;
            }
        }

        story.Server.Sent[story.JobsItem] = ItemState.Whole;
    }

    private static void AddOtherJobs(Story story, Dice dice)
    {
        var first = story.Failures[0];
        foreach (var (name, address, job) in new[] { ("APSV07", "192.0.2.67", 201), ("DBSV04", "192.0.2.64", 202) })
        {
            for (var night = -2; night <= 0; night++)
            {
                var start = first.Start.AddDays(night) + dice.Minutes(-200, -30);
                var run = new JobRunModel(job + ((night + 2) * 10), start, start + dice.Minutes(20, 90));
                story.OtherRuns.Add(run);
                JobLines.AddGoodRun(story, null, run, (name, address));
            }
        }
    }

    private static void AddNoise(Story story, HostModel host, Dice dice)
    {
        EverydayEvents.Fill(host, story.IsQuiet, dice);
        var span = (int)(host.Taken - host.LogsBegin).TotalSeconds - 120;
        host.FirewallLines.Add(new(host.LogsBegin, "ALLOW", "TCP", host.Address, "192.0.2.200", 50_001, 445, "SEND"));
        for (var i = dice.Between(60, 140); i > 0; i--)
        {
            var at = host.LogsBegin + dice.Seconds(10, span);
            host.FirewallLines.Add(dice.Percent(50)
                ? new(at, "DROP", "UDP", "192.0.2." + Text.Of(dice.Between(100, 180)), "192.0.2.255", 137, 137, "RECEIVE")
                : new(at, "ALLOW", "TCP", host.Address, "192.0.2.200", dice.Between(50_000, 60_000), dice.Pick(443, 445, 389), "SEND"));
        }

        host.FirewallLines.Add(new(host.Taken.AddSeconds(-40), "ALLOW", "TCP", host.Address, "192.0.2.200", 50_002, 445, "SEND"));
    }

    private static HostEvidence EvidenceOf(Story story, HostModel host, CasePlan plan, Dice dice)
    {
        var files = SentFiles.Of(story, host, dice);
        if (host.IsBundle)
            return new CollectedBundle(host, [.. files.Where(static file => file.Item != HostItem.SystemInfo)], GuidOf(dice));
        var isNumbered = plan.Completeness == Completeness.NumberedFiles;
        var folder = isNumbered ? (host == story.Server ? "a" : "b" + Text.Of(host.Address.Length) + host.Address[^1]) : dice.Percent(75) ? host.Name : host == story.Server ? "server" : "agent-" + host.Address[^2..];
        return new HandmadeFolder(folder, isNumbered
            ? [.. files.Select(static (file, index) => file.File with { Name = Text.Of(index + 1) })]
            : [.. files.Select(static file => file.File)]);
    }

    private static string Describe(Story story, CasePlan plan)
    {
        var planted = string.Join(" / ", plan.Plantings.Select(static names => string.Join(" + ", names)));
        var hosts = string.Join(", ", story.Hosts.Select(static host =>
            string.Create(CultureInfo.InvariantCulture, $"{host.Name} {host.Zone.Iana} {(host.IsAbsent ? "absent" : host.IsBundle ? "bundle" : "files")} clock {host.ClockError.TotalSeconds:+0;-0;0} s")));
        var silences = string.Join(", ", story.Failures.Select(static failure => Text.Of((long)failure.Length.TotalSeconds)));
        return $"{(planted.Length > 0 ? planted : "nothing")}; {Name(plan.Completeness)}; {hosts}; log {story.Style}, nodes {story.Nodes}; silence {silences} s";
    }

    private static string Name(Completeness completeness) =>
        string.Concat(completeness.ToString().Select(static (letter, index) => char.IsUpper(letter) ? (index == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static Guid GuidOf(Dice dice) => new([.. Enumerable.Range(0, 16).Select(_ => (byte)dice.Below(256))]);
}
