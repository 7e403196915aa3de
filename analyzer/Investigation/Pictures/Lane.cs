using ArcBundle.Analyzer.Analysis;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>One lane of the picture: what happened on one host in one respect, and when that could be seen.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Host">Id of the input.</param>
/// <param name="Items">The items that tell it.</param>
/// <param name="Unseen">Spans of the picture in which it could not be seen, in the order of time.</param>
/// <param name="Looks">Moments at which the state was looked at, of items that tell a state only.</param>
/// <param name="Spans">What lasted, at least partly in the picture, in the order of time.</param>
/// <param name="Marks">What happened in the picture, in the order of time.</param>
internal sealed record Lane(
    LaneKind Kind,
    string Host,
    IReadOnlyList<ItemId> Items,
    IReadOnlyList<UtcSpan> Unseen,
    IReadOnlyList<DateTimeOffset> Looks,
    IReadOnlyList<LaneSpan> Spans,
    IReadOnlyList<TimelineEntry> Marks);
