using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>A process outlived its job.</summary>
internal static class OfStaleProcess
{
    public static IReadOnlyList<Planting> All { get; } =
    [
        new("caagstart", [Silence.Fifty, Silence.Twenty, Silence.Neither], Planting.Usual, Planting.AnyNumber, static (story, failure) => LeftOvers.OnAgent(story, failure)),
        new("carunjob", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, static (story, failure) => LeftOvers.OnServer(story, failure, "carunjob.exe")),
        new("asrunjob", [Silence.Neither], Planting.Usual, Planting.AnyNumber, static (story, failure) => LeftOvers.OnServer(story, failure, "ASRunJob.exe")),
        new("caagstart-once-listed", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, OnceListed),
        new("machine-snapshot", [Silence.Neither], [FailureShape.Machine], Planting.AnyNumber, static (story, failure) => LeftOvers.OnAgent(story, failure)),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("processes-of-running-job", [Silence.Neither], Planting.Usual, Planting.AnyNumber, OfRunningJob),
    ];

    private static void OnceListed(Story story, Failure failure)
    {
        LeftOvers.OnAgent(story, failure);
        failure.Sights.RemoveAll(static sight => sight.IsDecisive);
        failure.Agent.Sent[HostItem.ProcessesAgain] = ItemState.Missing;
        failure.Agent.Sockets.Add(new(failure.Agent.Address, 6050, story.Server.Address, 51877, "CLOSE_WAIT", LeftOvers.AgentPid));
    }

    /// <summary>A job of the same node runs while the evidence is taken, and its processes work.</summary>
    private static void OfRunningJob(Story story, Failure failure)
    {
        var start = failure.Agent.Taken - story.Dice.Minutes(14, 25);
        var job = failure.Job + 5;
        story.Lines.Add(new(start, LogKind.JobStart) { Job = job });
        story.Lines.Add(new(start.AddSeconds(8), LogKind.SessionStart) { Job = job, Session = 390, Node = failure.Agent });
        for (var at = start.AddMinutes(3); at < failure.Agent.Taken.AddSeconds(-20); at = at.AddMinutes(3))
            story.Lines.Add(new(at, LogKind.Progress) { Job = job, Session = 390, Node = failure.Agent });
        failure.Agent.Processes.Add(new(5344, "caagstart.exe", start.AddSeconds(9), TimeSpan.FromSeconds(41), TimeSpan.FromSeconds(2), @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\caagstart.exe"));
        story.Server.Processes.Add(new(4980, "carunjob.exe", start.AddSeconds(1), TimeSpan.FromSeconds(62), TimeSpan.FromSeconds(3), @"C:\Program Files (x86)\CA\ARCserve Backup\carunjob.exe"));
        foreach (var host in new[] { failure.Agent, story.Server })
            host.Sent[HostItem.Processes] = host.Sent[HostItem.ProcessesAgain] = ItemState.Whole;
    }
}
