using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>A VSS writer failed or hangs.</summary>
internal static class OfVssWriter
{
    private const string Cause = "vss-writer";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("no-writers", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, NoWriters),
        new("writer-failed", [Silence.Fifty, Silence.Twenty, Silence.Neither], Planting.Usual, Planting.AnyNumber, WriterFailed),
        new("vss-event", [Silence.Fifty, Silence.Neither], Planting.Usual, Planting.AnyNumber, VssEvent),
        new("volsnap-event", [Silence.Twenty, Silence.Neither], Planting.Usual, Planting.AnyNumber, VolSnapEvent),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("writer-residue", [Silence.Neither], Planting.Usual, Planting.AnyNumber, Residue),
        new("vss-event-by-day", [Silence.Neither], Planting.Usual, Planting.AnyNumber, EventByDay),
    ];

    private static void NoWriters(Story story, Failure failure)
    {
        failure.Agent.Writers.Clear();
        failure.Plant(Cause, isDecisive: true, (failure.Agent, HostItem.Writers));
    }

    private static void WriterFailed(Story story, Failure failure)
    {
        var index = story.Dice.Below(failure.Agent.Writers.Count);
        failure.Agent.Writers[index] = failure.Agent.Writers[index] with { State = story.Dice.Pick(6, 7, 8, 11, 12, 15, 0), LastError = story.Dice.Pick(WriterError.Retryable, WriterError.NonRetryable) };
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Writers), (story.Server, story.JobsItem));
    }

    private static void VssEvent(Story story, Failure failure)
    {
        var (id, data) = story.Dice.Pick((8229, new[] { "0x800423f2, The writer's timeout expired between the Freeze and Thaw events.\n", "\nOperation:\n   Thaw Event\n" }), (12293, ["{b5946137-7b9f-4925-af80-51abd60b20d5}", "EndPrepareSnapshots", "0x8004230f", "\n"]),
            (12298, ["\\\\?\\Volume{5a1c}\\", "0", "0x00000000", "0x80070079", "0x80070079", "0x00000000", "\n"]), (12289, ["DeviceIoControl(\\\\?\\fdc#generic)", "0x80070001", "\n"]), (8214, ["0x80070005", "\n"]), (12310, ["\n"]));
        Add(failure, Happenings.Vss(failure.Within(0.3), id, 2, data));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Application), (story.Server, story.JobsItem));
    }

    private static void VolSnapEvent(Story story, Failure failure)
    {
        Add(failure, Happenings.VolSnap(failure.Within(0.3), story.Dice.Pick(8, 9, 14, 16, 25, 35, 36)));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void Residue(Story story, Failure failure)
    {
        var writers = failure.Agent.Writers;
        writers[3] = writers[3] with { LastError = WriterError.Retryable };
        writers[9] = writers[9] with { State = story.Dice.Pick(5, 9, 10) };
        failure.Agent.Sent[HostItem.Writers] = failure.Agent.Sent[HostItem.Application] = failure.Agent.Sent[HostItem.System] = ItemState.Whole;
    }

    private static void EventByDay(Story story, Failure failure)
    {
        failure.Agent.Events.Add(Happenings.Vss(failure.End + TimeSpan.FromMinutes(65), 8229, 3, "0x800423f3", "\n"));
        failure.Agent.Events.Add(Happenings.VolSnap(failure.Start - TimeSpan.FromHours(5), 25));
        failure.Agent.Sent[HostItem.Writers] = failure.Agent.Sent[HostItem.Application] = failure.Agent.Sent[HostItem.System] = ItemState.Whole;
    }

    private static void Add(Failure failure, LoggedEvent e) => failure.Agent.Events.Add(e with { IsPlanted = true });
}
