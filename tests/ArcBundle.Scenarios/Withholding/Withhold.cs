using ArcBundle.Scenarios.Cases;
using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Withholding;

/// <summary>Takes evidence away. What is gone is gone from the files, and the labels follow from what is left.</summary>
internal static class Withhold
{
    private static readonly Dictionary<HostItem, string> Channels = new()
    {
        [HostItem.Application] = Happenings.Application,
        [HostItem.System] = Happenings.System,
        [HostItem.Security] = Happenings.Security,
        [HostItem.Defender] = Happenings.Defender,
    };

    /// <summary>Makes the evidence of a failure as incomplete as asked for.</summary>
    public static void Apply(Story story, Failure failure, Completeness completeness)
    {
        switch (completeness)
        {
            case Completeness.OtherItemsMissing:
                HideOthers(story, failure);
                break;
            case Completeness.Missing:
                Hide(story, failure, ItemState.Missing);
                break;
            case Completeness.Denied:
                Hide(story, failure, ItemState.Denied);
                break;
            case Completeness.TimedOut:
                Hide(story, failure, ItemState.TimedOut);
                break;
            case Completeness.RolledOver:
                Break(story, failure, ItemState.RolledOver);
                break;
            case Completeness.Holed:
                Break(story, failure, ItemState.Holed);
                break;
            case Completeness.Cut:
                Break(story, failure, ItemState.Cut);
                break;
            case Completeness.TakenAfterRestart:
                Restart(story, failure);
                break;
            case Completeness.OnlyServer when failure.Agent != story.Server:
                failure.Agent.IsAbsent = true;
                break;
            case Completeness.OnlyAgent when failure.Agent != story.Server:
                ShowAgentAlone(story, failure);
                break;
            case Completeness.NoZone:
                foreach (var host in story.Hosts)
                    host.Sent[HostItem.SystemInfo] = ItemState.Missing;
                break;
        }
    }

    /// <summary>Everything that shows a planted cause, the log of jobs aside, without which there is no incident.</summary>
    private static void Hide(Story story, Failure failure, ItemState state)
    {
        foreach (var (host, item) in failure.Sights.SelectMany(static sight => sight.Items).Where(need => need.Item != story.JobsItem).Distinct().ToList())
            host.Sent[item] = state;
    }

    private static void HideOthers(Story story, Failure failure)
    {
        var needed = failure.Sights.SelectMany(static sight => sight.Items).ToList();
        var others = failure.Agent.Sent.Where(sent => sent.Value == ItemState.Whole && sent.Key is not HostItem.SystemInfo && sent.Key != story.JobsItem && !needed.Contains((failure.Agent, sent.Key)))
            .Select(static sent => sent.Key).Order().ToList();
        for (var i = 0; i < 3 && others.Count > 0; i++)
        {
            var item = story.Dice.Pick(others);
            others.Remove(item);
            failure.Agent.Sent[item] = ItemState.Missing;
        }
    }

    /// <summary>Damages the log that shows the cause; the log of jobs when no other shows it; else a log that shows nothing.</summary>
    private static void Break(Story story, Failure failure, ItemState state)
    {
        var shown = failure.Sights.SelectMany(static sight => sight.Items).Where(static need => Channels.ContainsKey(need.Item)).Distinct().ToList();
        if (shown.Count == 0 && failure.Sights.TrueForAll(sight => sight.Items.All(need => need.Item == story.JobsItem)) && state == ItemState.RolledOver)
        {
            story.Server.Sent[story.JobsItem] = state;
            story.Server.Breaks[story.JobsItem] = failure.At.AddSeconds(-30);
            return;
        }

        if (shown.Count == 0)
            shown.Add((failure.Agent, HostItem.Application));
        foreach (var (host, item) in shown)
        {
            var planted = host.Events.Where(e => e.IsPlanted && string.Equals(e.Channel, Channels[item], StringComparison.Ordinal)).Select(static e => e.At).ToList();
            var first = planted.Count > 0 ? planted.Min() : failure.Start + (failure.Length / 2);
            host.Sent[item] = state;
            host.Breaks[item] = state switch { ItemState.RolledOver => failure.At.AddMinutes(6), ItemState.Cut => first.AddMinutes(-1), _ => first };
            host.Events.RemoveAll(e => e.IsPlanted && string.Equals(e.Channel, Channels[item], StringComparison.Ordinal));
        }
    }

    /// <summary>The agent was restarted after the incident, in order to help: processes and states of before are gone.</summary>
    private static void Restart(Story story, Failure failure)
    {
        var host = failure.Agent;
        var at = failure.End + story.Dice.Minutes(40, 80);
        host.Events.AddRange(Happenings.Shutdown(at.AddSeconds(-60), host.Name));
        host.Events.AddRange(Happenings.Start(at, isAfterCrash: false));
        host.Processes.RemoveAll(static process => process.Name is "caagstart.exe" or "carunjob.exe" or "ASRunJob.exe");
        for (var i = 0; i < host.Processes.Count; i++)
        {
            var process = host.Processes[i];
            if (process.Start < at)
                host.Processes[i] = process with { Start = at + (process.Start > host.Boot && process.Start - host.Boot < TimeSpan.FromMinutes(5) ? process.Start - host.Boot : TimeSpan.FromSeconds(50)) };
        }

        for (var i = 0; i < host.Writers.Count; i++)
            host.Writers[i] = host.Writers[i] with { State = 1, LastError = WriterError.None };
        host.Boot = at;
        host.IsRestartedSince = true;
    }

    private static void ShowAgentAlone(Story story, Failure failure)
    {
        story.Server.IsAbsent = true;
        failure.Agent.Sent[HostItem.AgentLog] = ItemState.Whole;
        for (var i = 0; i < failure.Sights.Count; i++)
        {
            var sight = failure.Sights[i];
            failure.Sights[i] = sight with { Items = [.. sight.Items.Select(need => need == (story.Server, story.JobsItem) ? (failure.Agent, HostItem.AgentLog) : need)] };
        }
    }
}
