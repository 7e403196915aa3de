using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Tests.Running;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData(10, 9, 10)]
    [InlineData(180, 170, 180)]
    [InlineData(3600, 3590, 3600)]
    public void Left_AtTheStart_KeepsATenthButAtMostTenSecondsForTheLastSnapshots(int total, int left, int leftForLast)
    {
        var deadline = new Deadline(new StoppedClock(), TimeSpan.FromSeconds(total));

        Assert.Equal(TimeSpan.FromSeconds(left), deadline.Left(isLastSnapshot: false));
        Assert.Equal(TimeSpan.FromSeconds(leftForLast), deadline.Left(isLastSnapshot: true));
    }

    [Fact]
    public void Left_WhenTimeHasPassed_IsLess()
    {
        var clock = new StoppedClock();
        var deadline = new Deadline(clock, TimeSpan.FromSeconds(100));
        clock.Ticks += TimeSpan.FromSeconds(95).Ticks;

        Assert.Equal(TimeSpan.FromSeconds(-5), deadline.Left(isLastSnapshot: false));
        Assert.Equal(TimeSpan.FromSeconds(5), deadline.Left(isLastSnapshot: true));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
