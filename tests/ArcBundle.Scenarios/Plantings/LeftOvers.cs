using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Processes that outlived their job.</summary>
internal static class LeftOvers
{
    public const int AgentPid = 5128;
    public const int ServerPid = 4804;

    /// <summary>The run in which the left-over process started: the one before the failing one.</summary>
    public static JobRunModel RunOf(Failure failure) => failure.Earlier[^1];

    /// <summary>A <c>caagstart.exe</c> on the agent that does nothing any more.</summary>
    public static void OnAgent(Story story, Failure failure, string? owner = null)
    {
        failure.Agent.Processes.Add(new(AgentPid, "caagstart.exe", StartOf(story, failure), TimeSpan.FromMilliseconds(781), TimeSpan.Zero,
            @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\caagstart.exe", owner));
        See(story, failure, failure.Agent);
    }

    /// <summary>A <c>carunjob.exe</c> or <c>asrunjob.exe</c> on the server that does nothing any more.</summary>
    public static void OnServer(Story story, Failure failure, string image)
    {
        story.Server.Processes.Add(new(ServerPid, image, StartOf(story, failure), TimeSpan.FromSeconds(14), TimeSpan.Zero, @"C:\Program Files (x86)\CA\ARCserve Backup\" + image));
        See(story, failure, story.Server);
    }

    private static void See(Story story, Failure failure, HostModel host)
    {
        failure.Plant("stale-process", isDecisive: true, (host, HostItem.Processes), (host, HostItem.ProcessesAgain), (story.Server, story.JobsItem));
        failure.Plant("stale-process", isDecisive: false, (host, HostItem.Processes), (story.Server, story.JobsItem));
    }

    /// <summary>Well inside the run, so that a clock that is minutes off does not move it out.</summary>
    private static DateTimeOffset StartOf(Story story, Failure failure) => RunOf(failure).Start + story.Dice.Minutes(8, 12);
}
