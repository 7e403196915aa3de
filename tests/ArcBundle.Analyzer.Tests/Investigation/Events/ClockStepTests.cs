using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Events;

public sealed class ClockStepTests
{
    [Theory]
    [InlineData("omer_system.evtx", 218, -36000, 1)]
    [InlineData("plaso_System.evtx", 389, -32398, null)]
    [InlineData("tsevtx_Win11_System.evtx", 272, -28800, 1)]
    public void Of_WhenRealLogHoldsStep_TellsItsLengthAndReason(string file, long recordId, int seconds, int? reason)
    {
        var step = Assert.Single(ClockStep.Of(HostOf(Records(file))), step => step.Record.Value.RecordId == recordId);
        Assert.Equal(seconds, (int)Math.Round(step.Length.TotalSeconds));
        Assert.Equal(reason, step.Reason);
    }

    [Fact]
    public void Of_WhenRealLogHoldsOnlyCorrections_GivesNone()
    {
        var host = HostOf(Records("omer_2-vss_7-System.evtx"));
        Assert.NotEmpty(host.System.Of(Providers.KernelGeneral, ClockStep.EventId));
        Assert.Empty(ClockStep.Of(host));
    }

    [Theory]
    [InlineData("2026-11-18T02:00:31.0000000Z", "2026-11-18T02:00:00.0000000Z", "1", true)]
    [InlineData("2026-11-18T02:00:30.0000000Z", "2026-11-18T02:00:00.0000000Z", "1", false)]
    [InlineData("2026-11-18T02:00:00.0000000Z", "2026-11-18T02:07:00.0000000Z", null, true)]
    [InlineData("2026-11-18T02:00:00.0000000Z", "2026-11-18T02:07:00.0000000Z", "2", true)]
    [InlineData("2026-11-18T02:00:00.0000000Z", "2026-11-18T02:07:00.0000000Z", "3", false)]
    [InlineData("2026-11-18T02:00:00.0000000Z", "", "1", false)]
    [InlineData("soon", "2026-11-18T02:07:00.0000000Z", "1", false)]
    public void Read_WhenTimesAreSet_CountsStepsOverThirtySecondsThatAreNoZoneChange(string changed, string old, string? reason, bool isStep) =>
        Assert.Equal(isStep, ClockStep.Read(Record(changed, old, reason)) is not null);

    [Fact]
    public void IsIn_WhenClockWasSetOutOfTheWindow_CountsForIt()
    {
        var step = ClockStep.Read(Record("2026-11-18T00:30:00Z", "2026-11-18T02:30:00Z", "1"))!;
        Assert.True(step.IsIn(new(CaseLog.At("02:00"), CaseLog.At("03:00"), JobWindowSource.JobLines)));
        Assert.False(step.IsIn(new(CaseLog.At("01:00"), CaseLog.At("02:00"), JobWindowSource.JobLines)));
    }

    [Fact]
    public void Known_WhenReaderSelectsEvents_KeepsTheStepsOfTheRealLog() =>
        Assert.Equal([389L, 967, 1056], ClockStep.Of(HostOf(Records("plaso_System.evtx", EventSelection.Of(KnownEvents.All)))).Select(static step => step.Record.Value.RecordId));

    private static IReadOnlyList<Sourced<EventRecord>> Records(string file, EventSelection? selection = null)
    {
        using var stream = File.OpenRead(Samples.PathOf("evtx/" + file));
        return EvtxReader.Read(stream, file, selection, TestContext.Current.CancellationToken).Records;
    }

    private static Host HostOf(IReadOnlyList<Sourced<EventRecord>> records) =>
        CaseLog.Host("H1", "BKSV01", HostRole.Server) with { System = new(ItemCatalog.EventsSystem, records, []) };

    private static Sourced<EventRecord> Record(string changed, string old, string? reason)
    {
        EventDatum[] data = [new("NewTime", changed), new("OldTime", old), .. reason is null ? [] : new EventDatum[] { new("Reason", reason) }];
        var record = new EventRecord { RecordId = 1, TimeUtc = CaseLog.At("02:00"), Provider = Providers.KernelGeneral, EventId = 1, Data = data };
        return new(record, Origin.Of("System.evtx", Place.OfRecord(1), changed));
    }
}
