using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Clocks;

public sealed class TimeSyncTests
{
    [Theory]
    [InlineData(new[] { 35 }, true)]
    [InlineData(new[] { 36, 35 }, true)]
    [InlineData(new[] { 37, 129 }, false)]
    [InlineData(new[] { 35, 50 }, false)]
    [InlineData(new[] { 1 }, null)]
    [InlineData(new int[0], null)]
    public void LastOf_AHost_IsTheLastWordOfItsTimeService(int[] ids, bool? isInSync) => Assert.Equal(isInSync, TimeSync.LastOf(With("H1", ids))?.IsInSync);

    [Fact]
    public void Timeline_TellsWhatIsWrongAlone() =>
        Assert.Equal(["timeline.time-service"], ClockTimeline.Of(With("H1", 35, 36, 37)).Select(static entry => entry.Text.Key));

    private static Host With(string id, params int[] ids) => new()
    {
        Id = id,
        System = new(ItemCatalog.EventsSystem, [.. ids.Select(static (eventId, index) => new Sourced<EventRecord>(
            new() { RecordId = index + 1, TimeUtc = DateTimeOffset.UnixEpoch.AddHours(index), Provider = "Microsoft-Windows-Time-Service", EventId = eventId, Level = 4, Channel = "System", Data = [] },
            Origin.Of("System.evtx", Place.OfRecord(index + 1), "x")))], []),
    };
}
