using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Antivirus software blocks or slows the agent.</summary>
internal static class OfAntivirus
{
    private const string Cause = "antivirus";
    private const string Folder = @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("product-detected", [Silence.Fifty, Silence.Neither, Silence.Short], [FailureShape.Reconnect, FailureShape.Number, FailureShape.Receive], [10054, 10053], Detected),
        new("scan-and-new-engine", [Silence.Fifty, Silence.Neither], Planting.Usual, [10060, 10054], ScanAndEngine),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("other-file-detected", [Silence.Neither], Planting.Usual, [10060, 10054], OtherFile),
    ];

    private static void Detected(Story story, Failure failure)
    {
        HostSetup.UseDefender(failure.Agent);
        var at = failure.Within(0.2);
        foreach (var id in new[] { 1116, 1117 })
            failure.Agent.Events.Add(Happenings.Detection(at.AddSeconds(id - 1116), id, Folder + story.Dice.Pick("caagstart.exe", "UnivAgent.exe")) with { IsPlanted = true });
        failure.Plant(Cause, isDecisive: true, (failure.Agent, HostItem.Defender), (story.Server, story.JobsItem));
    }

    private static void ScanAndEngine(Story story, Failure failure)
    {
        HostSetup.UseDefender(failure.Agent);
        failure.Agent.Events.Add(Happenings.Scan(failure.Within(0.1), isEnd: false) with { IsPlanted = true });
        failure.Agent.Events.Add(Happenings.Scan(failure.Within(0.9), isEnd: true) with { IsPlanted = true });
        failure.Agent.Events.Add(Happenings.ServiceInstalled(failure.Within(0.15), "Microsoft Defender Antivirus Mini-Filter Driver", @"system32\drivers\wd\WdFilter.sys") with { IsPlanted = true });
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Defender), (failure.Agent, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void OtherFile(Story story, Failure failure)
    {
        HostSetup.UseDefender(failure.Agent);
        failure.Agent.Events.Add(Happenings.Detection(failure.Within(0.3), 1117, @"D:\Share\projects\setup_tool.exe"));
        failure.Agent.Events.Add(Happenings.Definitions(failure.Start - TimeSpan.FromHours(4)));
        failure.Agent.Sent[HostItem.Defender] = ItemState.Whole;
    }
}
