using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>A logoff unloaded the registry under the running agent.</summary>
internal static class OfRegistryUnload
{
    private const string Cause = "registry-unload";
    private const string Sid = "S-1-5-21-2214577930-1880361124-771203345-1143";
    private const string Product = @"Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("leak-names-product", [Silence.Fifty, Silence.Twenty, Silence.Neither], Planting.Usual, Planting.AnyNumber, NamesProduct),
        new("leak-of-backup-user", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, OfBackupUser),
        new("deleted-key-8193", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, DeletedKey),
        new("leak-without-process-list", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, WithoutProcessList),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("leaks-of-others-by-day", [Silence.Neither], Planting.Usual, Planting.AnyNumber, LeaksOfOthers),
        new("policy-keeps-registry", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, PolicyOn),
    ];

    private static void NamesProduct(Story story, Failure failure)
    {
        LeftOvers.OnAgent(story, failure);
        var at = LeakTime(story, LeftOvers.RunOf(failure));
        var image = story.Dice.Pick("caagstart.exe", "UnivAgent.exe", "caagstart.exe");
        Add(failure, Happenings.Logoff(at.AddSeconds(-3), Sid), Happenings.HiveLeak(at, Sid, @"Windows\System32\svchost.exe", Product + image));
        failure.Plant(Cause, isDecisive: true, (failure.Agent, HostItem.Application), (failure.Agent, HostItem.Processes), (story.Server, story.JobsItem));
    }

    private static void OfBackupUser(Story story, Failure failure)
    {
        LeftOvers.OnAgent(story, failure, Sid);
        var at = LeakTime(story, LeftOvers.RunOf(failure));
        Add(failure, Happenings.Logoff(at.AddSeconds(-3), Sid), Happenings.HiveLeak(at, Sid, @"Windows\System32\svchost.exe"));

        // Hand-made lists show no owner: there it is a leak of others (medium) beside a logoff (medium).
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Application), (failure.Agent, HostItem.Processes), (failure.Agent, HostItem.System), (story.Server, story.JobsItem));
        failure.Sights.Add(new(Cause, IsDecisive: true, failure.Sights[^1].Items) { NeedsOwners = true });
    }

    private static void DeletedKey(Story story, Failure failure)
    {
        LeftOvers.OnAgent(story, failure);
        var at = LeakTime(story, LeftOvers.RunOf(failure));
        Add(failure, Happenings.Logoff(at.AddSeconds(-30), Sid),
            Happenings.VssError(at, story.Dice.Pick("0x800703fa", "0x800703FA"), failure.Agent.Language == HostLanguage.Japanese));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Application), (failure.Agent, HostItem.Processes), (story.Server, story.JobsItem));
    }

    private static void WithoutProcessList(Story story, Failure failure)
    {
        var at = failure.Start + ((failure.At - failure.Start) * 0.4);
        Add(failure, Happenings.Logoff(at.AddSeconds(-3), Sid), Happenings.HiveLeak(at, Sid, Product + "caagstart.exe"));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Application), (story.Server, story.JobsItem));
        failure.Agent.Sent[HostItem.Processes] = ItemState.Missing;
        failure.Agent.Sent[HostItem.ProcessesAgain] = ItemState.Missing;
    }

    private static void LeaksOfOthers(Story story, Failure failure)
    {
        var at = failure.End + TimeSpan.FromMinutes(50);
        failure.Agent.Events.Add(Happenings.Logoff(at, Sid));
        failure.Agent.Events.Add(Happenings.HiveLeak(at.AddSeconds(2), Sid, @"Windows\System32\svchost.exe", @"Windows\System32\wbem\WmiPrvSE.exe"));
        failure.Agent.Sent[HostItem.Application] = ItemState.Whole;
    }

    private static void PolicyOn(Story story, Failure failure)
    {
        LeftOvers.OnAgent(story, failure);
        var at = LeakTime(story, LeftOvers.RunOf(failure));
        failure.Agent.Events.Add(Happenings.HiveLeak(at, Sid, Product + "caagstart.exe"));
        failure.Agent.Registry.Add(new(HostItem.PolicyRegistry, @"SOFTWARE\Policies\Microsoft\Windows\System", "DisableForceUnload", null, 1));
        failure.Agent.Sent[HostItem.PolicyRegistry] = ItemState.Whole;
        failure.Agent.Sent[HostItem.Application] = ItemState.Whole;
    }

    private static DateTimeOffset LeakTime(Story story, JobRunModel run) => run.Start + story.Dice.Minutes(22, 38);

    private static void Add(Failure failure, params ReadOnlySpan<LoggedEvent> events)
    {
        foreach (var e in events)
            failure.Agent.Events.Add(e with { IsPlanted = true });
    }
}
