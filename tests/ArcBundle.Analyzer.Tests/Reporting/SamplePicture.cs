using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Analysis.Surroundings;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>A synthetic picture that has everything a picture can have.</summary>
internal static class SamplePicture
{
    /// <summary>A picture of two hosts.</summary>
    /// <param name="at">The moment of the error, 50 minutes and 4 seconds of silence before it.</param>
    /// <param name="server">Id of the server's input.</param>
    /// <param name="agent">Id of the agent's input.</param>
    /// <param name="text">A text for everything in it.</param>
    /// <param name="pointer">A pointer for everything in it.</param>
    public static IncidentPicture Create(DateTimeOffset at, string server, string agent, Message text, EvidencePointer pointer)
    {
        var range = new UtcSpan(at.AddMinutes(-55), at.AddMinutes(5));
        var silence = new UtcSpan(at.AddSeconds(-3004), at);
        return new(
            range, silence, silence.FromUtc.AddMinutes(20), silence.FromUtc.AddMinutes(50),
            [
                new(LaneKind.Job, server, [ItemCatalog.LogsServer], [], [], [new(new(at.AddMinutes(-52), at.AddMinutes(1)), IsOpen: false, text, pointer)], [Mark(at, server, "error"), Mark(at.AddSeconds(3), server, "error")]),
                new(LaneKind.Power, server, [ItemCatalog.EventsSystem], [new(range.FromUtc, at.AddMinutes(-40))], [], [new(new(at.AddMinutes(-30), at.AddMinutes(-20)), IsOpen: false, text, pointer)], []),
                new(LaneKind.Process, agent, [ItemCatalog.ProcessesStart], [range], [at.AddMinutes(-10)],
                    [new(new(at.AddDays(-2), range.ToUtc), IsOpen: true, text, pointer), new(new(at.AddMinutes(-15), range.ToUtc), IsOpen: true, text, pointer)], []),
                new(LaneKind.Vss, agent, [ItemCatalog.EventsApplication], [], [], [], [Mark(at.AddMinutes(-40), agent, "vss"), Mark(at.AddMinutes(-5), agent, "vss")]),
                new(LaneKind.Antivirus, agent, [ItemCatalog.EventsDefender], [range], [], [], []),
            ]);

        TimelineEntry Mark(DateTimeOffset moment, string host, string kind) => new(moment, host, "events.application", kind, text, pointer);
    }

    /// <summary>Lines around everything that a pointer leads to.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <param name="text">What the lines say.</param>
    public static CaseSurroundings Around(EvidencePointer pointer, string text)
    {
        var number = pointer.Origin.Place.Number;
        return new([new((pointer.Host, pointer.Origin.Entry), new Dictionary<long, QuotedLine> { [number - 1] = QuotedLine.Of(number - 1, text), [number + 1] = QuotedLine.Of(number + 1, text) })]);
    }
}
