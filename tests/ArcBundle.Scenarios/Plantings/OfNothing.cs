using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Trouble of a host or a node that the incident is not about.</summary>
internal static class OfNothing
{
    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("trouble-of-the-server", [Silence.Neither], Planting.Usual, [10060, 10054], OfServer),
        new("trouble-of-another-node-of-the-job", [Silence.Neither], Planting.Usual, [10060, 10054], OfAnotherNode),
    ];

    /// <summary>A logoff, leaks and failing shadow copies on the server, whose own data nobody backs up.</summary>
    private static void OfServer(Story story, Failure failure)
    {
        const string Sid = "S-1-5-21-2214577930-1880361124-771203345-1143";
        var server = story.Server;
        server.Events.Add(Happenings.Logoff(failure.Within(0.3), Sid));
        server.Events.Add(Happenings.HiveLeak(failure.Within(0.3).AddSeconds(2), Sid, @"Program Files (x86)\CA\ARCserve Backup\carunjob.exe"));
        server.Events.Add(Happenings.Vss(failure.Within(0.5), 8229, 2, "0x800423f2", "\n"));
        server.Events.Add(Happenings.VolSnap(failure.Within(0.6), 25));
        server.Sent[HostItem.Application] = server.Sent[HostItem.System] = ItemState.Whole;
    }

    /// <summary>The job backs up a second node: its data flow on during the silence, and its errors are its own.</summary>
    private static void OfAnotherNode(Story story, Failure failure)
    {
        var line = new LogLine(failure.Start.AddSeconds(12), LogKind.SessionStart) { Job = failure.Job, Session = 104, OtherNode = ("APSV07", "192.0.2.67") };
        story.Lines.Add(line);
        story.Lines.Add(line with { At = failure.SilenceStart.AddSeconds(-70), Kind = LogKind.OtherError, Code = "E6300", Number = 32 });
        for (var share = 0.1; share < 1; share += 0.2)
            story.Lines.Add(line with { At = failure.SilenceStart + (failure.Length * share), Kind = LogKind.Progress });
        story.Lines.Add(line with { At = failure.At.AddSeconds(-20), Kind = LogKind.SessionEnd });
    }
}
