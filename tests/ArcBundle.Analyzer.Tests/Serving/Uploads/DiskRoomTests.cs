using ArcBundle.Analyzer.Serving.Uploads;

namespace ArcBundle.Analyzer.Tests.Serving.Uploads;

public sealed class DiskRoomTests
{
    [Fact]
    public void TryTake_WhenManyTakeAtOnce_NeverGivesMoreThanThereIs()
    {
        var room = new DiskRoom(1000);
        var taken = 0;
        Parallel.For(0, 64, _ =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (room.TryTake(7))
                    Interlocked.Add(ref taken, 7);
            }
        });
        Assert.Equal(994, taken);
        Assert.Equal(6, room.Left);
        room.GiveBack(taken);
        Assert.Equal(1000, room.Left);
    }
}
