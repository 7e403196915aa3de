using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>A way in which a cause, or something that only looks like it, shows in the evidence. Written from the text about the causes, never from rules.</summary>
/// <param name="Name">Name, for example <c>hive-leak-and-left-over</c>.</param>
/// <param name="Silences">Silences that go with it.</param>
/// <param name="Shapes">Lines that go with it.</param>
/// <param name="Numbers">Error numbers that go with it.</param>
/// <param name="Plant">Puts it into the story.</param>
internal sealed record Planting(string Name, IReadOnlyList<Silence> Silences, IReadOnlyList<FailureShape> Shapes, IReadOnlyList<int> Numbers, Action<Story, Failure> Plant)
{
    /// <summary>The server backs itself up.</summary>
    public bool IsOfServerItself { get; init; }

    /// <summary>Only looks like a cause.</summary>
    public bool IsAlike { get; init; }

    /// <summary>Lines of most failures.</summary>
    public static IReadOnlyList<FailureShape> Usual { get; } = [FailureShape.Reconnect, FailureShape.Receive, FailureShape.WarningFirst, FailureShape.Number];

    /// <summary>Time out, reset, aborted.</summary>
    public static IReadOnlyList<int> AnyNumber { get; } = [10060, 10054, 10053];
}
