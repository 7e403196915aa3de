using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Another error came first.</summary>
internal static class OfPrecedingError
{
    private const string Cause = "preceding-error";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("error-at-the-limit", [Silence.Fifty, Silence.Twenty], Planting.Usual, Planting.AnyNumber, static (story, failure) => Error(story, failure, isDecisive: true)),
        new("error-some-time-before", [Silence.Neither], Planting.Usual, Planting.AnyNumber, static (story, failure) => Error(story, failure, isDecisive: false)),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("warnings-and-errors-of-others", [Silence.Neither], Planting.Usual, Planting.AnyNumber, OfOthers),
    ];

    /// <summary>The last line before the silence is an error.</summary>
    private static void Error(Story story, Failure failure, bool isDecisive)
    {
        var code = story.Dice.Pick("E6300", "AE0102", "E8602", "E3719", null);
        story.Lines.RemoveAll(line => line.At == failure.SilenceStart && line.Job == failure.Job);
        story.Lines.Add(new(failure.SilenceStart, LogKind.OtherError) { Job = failure.Job, Session = 103, Node = failure.Agent, Address = failure.Address, Code = code, Number = story.Dice.Pick(5, 32, 1117, 121), IsPlanted = true });
        failure.Plant(Cause, isDecisive, (story.Server, story.JobsItem));
    }

    private static void OfOthers(Story story, Failure failure)
    {
        var warning = failure.Start + ((failure.SilenceStart - failure.Start) * 0.6);
        story.Lines.Add(new(warning, LogKind.Warning) { Job = failure.Job, Session = 103, Node = failure.Agent, Code = "W3404" });
        var other = failure.Job + 60;
        story.Lines.Add(new(failure.Start.AddMinutes(-3), LogKind.JobStart) { Job = other });
        story.Lines.Add(new(failure.SilenceStart.AddMinutes(-1), LogKind.OtherError) { Job = other, OtherNode = ("APSV07", "192.0.2.67"), Code = "E6300", Number = 32 });
        story.Lines.Add(new(failure.SilenceStart, LogKind.JobEnd) { Job = other });
    }
}
