using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Forms;
using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Bundles;

/// <summary>The files of one host: its evidence in the forms that chance chose.</summary>
internal static class SentFiles
{
    private static readonly (HostItem Item, string Channel)[] Channels =
    [
        (HostItem.Application, Happenings.Application), (HostItem.System, Happenings.System), (HostItem.Security, Happenings.Security), (HostItem.Defender, Happenings.Defender),
    ];

    /// <summary>Everything that the host sent, with the item it belongs to.</summary>
    public static IReadOnlyList<(HostItem Item, EvidenceFile File)> Of(Story story, HostModel host, Dice dice)
    {
        var files = new List<(HostItem, EvidenceFile)>();
        if (host.Has(HostItem.SystemInfo))
            files.Add((HostItem.SystemInfo, SystemInfoForm.Write(host, withLocale: !story.HidesDayAndMonth, dice)));
        AddEvents(host, files, dice);
        AddLists(story, host, files, dice);
        foreach (var (item, name) in new[] { (HostItem.ProductRegistry, "product"), (HostItem.PolicyRegistry, "policy"), (HostItem.FirewallRegistry, "firewall") })
        {
            if (host.Has(item))
                files.Add((item, RegistryForm.Write(host, item, name, dice)));
        }

        if (host.Has(HostItem.FirewallLog))
            files.Add((HostItem.FirewallLog, FirewallLogForm.Write(host)));
        AddLogs(story, host, files, dice);
        return files;
    }

    private static void AddEvents(HostModel host, List<(HostItem Item, EvidenceFile File)> files, Dice dice)
    {
        foreach (var (item, channel) in Channels)
        {
            var state = host.StateOf(item);
            if (state is ItemState.Missing or ItemState.Denied or ItemState.TimedOut)
                continue;
            var at = host.Breaks.GetValueOrDefault(item);
            files.Add((item, !host.IsBundle && state != ItemState.Cut && dice.Percent(25) ? EventLogForm.Xml(host, channel, state, at, dice) : EventLogForm.File(host, channel, state, at)));
        }
    }

    private static void AddLists(Story story, HostModel host, List<(HostItem Item, EvidenceFile File)> files, Dice dice)
    {
        // Without the time of processors nothing tells whether a process works: msinfo32 alone is no second snapshot.
        var needsCpu = host.Has(HostItem.ProcessesAgain);
        var form = story.HidesDayAndMonth ? 0 : dice.Below(needsCpu ? ProcessForms.Count - 1 : ProcessForms.Count);
        if (host.Has(HostItem.Processes))
            files.Add((HostItem.Processes, ProcessForms.Write(host, form, isSecond: false, dice)));
        if (host.Has(HostItem.ProcessesAgain))
            files.Add((HostItem.ProcessesAgain, ProcessForms.Write(host, form, isSecond: true, dice)));
        if (host.Has(HostItem.Services))
            files.Add((HostItem.Services, ServiceForms.Write(host, dice)));
        else if (host.StateOf(HostItem.Services) == ItemState.Denied)
            files.Add((HostItem.Services, new("services.txt", Encodings.Console("[SC] OpenSCManager FAILED 5:\r\n\r\nAccess is denied.\r\n\r\n", HostLanguage.English, dice))));
        if (host.Has(HostItem.Tcp))
            files.Add((HostItem.Tcp, NetstatForm.Write(host, withOwners: !dice.Percent(20), dice)));
        if (host.Has(HostItem.Writers))
            files.Add((HostItem.Writers, WritersForm.Write(host, dice)));
        else if (host.StateOf(HostItem.Writers) == ItemState.Denied)
            files.Add((HostItem.Writers, WritersForm.Denied(host, dice)));
        if (host.Has(HostItem.Minifilters))
            files.Add((HostItem.Minifilters, FiltersForm.Write(host, dice)));
        else if (host.StateOf(HostItem.Minifilters) == ItemState.Denied)
            files.Add((HostItem.Minifilters, FiltersForm.Denied(host, dice)));
    }

    private static void AddLogs(Story story, HostModel host, List<(HostItem Item, EvidenceFile File)> files, Dice dice)
    {
        foreach (var item in new[] { HostItem.ActivityLog, HostItem.JobLog, HostItem.AgentLog })
        {
            if (host.StateOf(item) is not (ItemState.Whole or ItemState.RolledOver))
                continue;
            var begins = host.Breaks.GetValueOrDefault(item);
            var lines = item == HostItem.AgentLog ? AgentLines(story, host) : story.Lines.Where(line => line.At >= begins);
            var style = item == HostItem.ActivityLog ? story.Style : LogStyle.Bracketed;
            var text = new ProductLog(host, style, new LogWording(story.IsJapanese, story.Nodes)).Write(lines);
            files.Add((item, new(item switch { HostItem.ActivityLog => "activity.txt", HostItem.JobLog => "job.log", _ => "agent.log" }, Encodings.Product(text, story.IsJapanese, dice))));
        }
    }

    /// <summary>The agent tells of its own sessions, and of the failure by its number alone.</summary>
    private static IEnumerable<LogLine> AgentLines(Story story, HostModel host)
    {
        foreach (var failure in story.Failures.Where(failure => failure.Agent == host))
        {
            foreach (var line in story.Lines.Where(line => line.Node == host || (line.Node is null && line.OtherNode is null && (line.Job == failure.Job || failure.Earlier.Any(run => run.Job == line.Job)))))
            {
                if (line.Kind is LogKind.Reconnect or LogKind.Receive or LogKind.NotListening)
                    continue;
                yield return line;
            }

            yield return new(failure.At.AddSeconds(2), LogKind.SocketError) { Job = failure.Job, Session = 103, Node = host, Number = 10054 };
        }
    }
}
