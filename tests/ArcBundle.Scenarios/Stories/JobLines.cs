using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;

namespace ArcBundle.Scenarios.Stories;

/// <summary>Lines of jobs that end well, and of the one that fails.</summary>
internal static class JobLines
{
    /// <summary>A run that ends well.</summary>
    public static void AddGoodRun(Story story, HostModel? node, JobRunModel run, (string Name, string Address)? other)
    {
        var lines = story.Lines;
        lines.Add(new(run.Start, LogKind.JobStart) { Job = run.Job });
        lines.Add(new(run.Start.AddSeconds(8), LogKind.SessionStart) { Job = run.Job, Session = run.Job + 80, Node = node, OtherNode = other });
        for (var at = run.Start.AddMinutes(6); at < run.End.AddMinutes(-3); at = at.AddMinutes(story.Dice.Between(5, 9)))
            lines.Add(new(at, LogKind.Progress) { Job = run.Job, Session = run.Job + 80, Node = node, OtherNode = other });
        lines.Add(new(run.End.AddSeconds(-20), LogKind.SessionEnd) { Job = run.Job, Session = run.Job + 80, Node = node, OtherNode = other });
        lines.Add(new(run.End, LogKind.JobEnd) { Job = run.Job });
    }

    /// <summary>The run that fails, with the lines that tell of it.</summary>
    public static void AddFailingRun(Story story, Failure failure, FailureShape shape, int number)
    {
        var lines = story.Lines;
        var line = new LogLine(failure.Start, LogKind.JobStart) { Job = failure.Job };
        lines.Add(line);
        line = line with { Session = 103, Node = failure.Agent, Address = failure.Address };
        lines.Add(line with { At = failure.Start.AddSeconds(8), Kind = LogKind.SessionStart });
        for (var at = failure.Start.AddMinutes(4); at < failure.SilenceStart.AddMinutes(-2); at = at.AddMinutes(4))
            lines.Add(line with { At = at, Kind = LogKind.Progress });
        lines.Add(line with { At = failure.SilenceStart, Kind = LogKind.Progress });
        AddError(story, failure, shape, number, line);
        var end = lines.Where(of => of.Job == failure.Job).Max(static of => of.At).AddSeconds(25);
        lines.Add(new(end, LogKind.JobIncomplete) { Job = failure.Job });
    }

    private static void AddError(Story story, Failure failure, FailureShape shape, int number, LogLine line)
    {
        var lines = story.Lines;
        switch (shape)
        {
            case FailureShape.Reconnect:
                lines.Add(line with { At = failure.At, Kind = LogKind.Reconnect, Code = "E3392", Number = number });
                lines.Add(line with { At = failure.At.AddSeconds(3), Kind = LogKind.Receive, Code = "E8535" });
                break;
            case FailureShape.Receive:
                lines.Add(line with { At = failure.At, Kind = LogKind.Receive, Code = "E8535" });
                break;
            case FailureShape.WarningFirst:
                lines.Add(line with { At = failure.At, Kind = LogKind.Receive, Code = "W8535" });
                lines.Add(line with { At = failure.At.AddMinutes(30), Kind = LogKind.Reconnect, Code = "E3392", Number = number });
                break;
            case FailureShape.NotListening:
                lines.Add(line with { At = failure.At, Kind = LogKind.SocketError, Number = number });
                lines.Add(line with { At = failure.At.AddSeconds(2), Kind = LogKind.NotListening, Code = "E8572" });
                break;
            case FailureShape.Machine:
                lines.Add(line with { At = failure.At, Kind = LogKind.SocketError, Number = number });
                lines.Add(line with { At = failure.At.AddSeconds(4), Kind = LogKind.MachineSnapshot, Code = "AE0577", Machine = ("VM-FILE1", "192.0.2.90") });
                lines.Add(line with { At = failure.At.AddSeconds(9), Kind = LogKind.MachineBackup, Code = "AE0580", Machine = ("VM-FILE1", "192.0.2.90") });
                break;
            default:
                lines.Add(line with { At = failure.At, Kind = LogKind.SocketError, Number = number });
                break;
        }
    }
}
