using System.Globalization;
using ArcBundle.Analyzer.Reading.Times;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Times;

/// <summary>Berlin went back from 03:00 to 02:00 on 25 October 2026 at 01:00 UTC, and forward from 02:00 to 03:00 on 29 March 2026.</summary>
public sealed class LocalSequenceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void ToUtc_WhenLinesFallBackOnce_TellsTheTwoHoursApart()
    {
        string[] locals = ["01:59", "02:10", "02:50", "02:05", "02:55", "03:01"];
        string[] expected = ["23:59", "00:10", "00:50", "01:05", "01:55", "02:01"];

        var moments = Of(locals);
        Assert.Equal(expected, moments.Select(static m => m.Utc.ToString("HH:mm", CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        Assert.All(moments, static m => Assert.Equal(ClockChange.None, m.Change));

        var reversed = Of([.. locals.Reverse()]);
        Assert.Equal(expected.Reverse(), reversed.Select(static m => m.Utc.ToString("HH:mm", CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    [Fact]
    public void ToUtc_WhenNothingTellsTheTwoHoursApart_TakesStandardTimeAndFlagsIt()
    {
        var moments = Of(["01:30", "02:10", "02:50", "03:10"]);
        Assert.Equal([ClockChange.None, ClockChange.Repeated, ClockChange.Repeated, ClockChange.None], moments.Select(static m => m.Change));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 10, 0, TimeSpan.Zero), moments[1].Utc);
    }

    [Fact]
    public void ToUtc_WhenThreadsWriteInSlightDisorder_IsNoTurnOfTheClock() =>
        Assert.Contains(ClockChange.Repeated, Of(["02:10", "02:09", "02:30", "02:40", "02:50", "02:49", "02:55"]).Select(static m => m.Change));

    [Fact]
    public void ToUtc_WhenTheClockLeftTheTimeOut_SaysSo()
    {
        var moment = Assert.Single(LocalSequence.ToUtc([new(2026, 3, 29, 2, 30, 0)], Berlin));
        Assert.Equal(new LocalMoment(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), ClockChange.Skipped), moment);
    }

    [Fact]
    public void ToUtc_WhenZoneIsUnknown_TakesUtc() =>
        Assert.Equal(new LocalMoment(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.Zero)), Assert.Single(LocalSequence.ToUtc([new(2026, 10, 25, 2, 30, 0)], zone: null)));

    /// <summary>A log written every few minutes through the whole night is put back exactly.</summary>
    [Fact]
    public void ToUtc_WhenLogRunsThroughTheChange_GivesBackTheMoments() => Gen.Int[1, 20].Sample(minutes =>
    {
        var start = new DateTimeOffset(2026, 10, 24, 20, 0, 0, TimeSpan.Zero);
        var moments = Enumerable.Range(0, 480 / minutes).Select(i => start.AddMinutes(i * minutes)).ToList();
        var locals = moments.Select(static m => TimeZoneInfo.ConvertTime(m, Berlin).DateTime).ToList();
        Assert.Equal(moments, LocalSequence.ToUtc(locals, Berlin).Select(static m => m.Utc));
    });

    private static IReadOnlyList<LocalMoment> Of(string[] times) =>
        LocalSequence.ToUtc([.. times.Select(static t => new DateTime(2026, 10, 25) + TimeSpan.ParseExact(t, "hh\\:mm", CultureInfo.InvariantCulture))], Berlin);
}
