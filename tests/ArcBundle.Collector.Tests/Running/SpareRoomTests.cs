using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Running;

public sealed class SpareRoomTests
{
    private const long Gibibyte = 1L << 30;

    [Theory]
    [InlineData(3, 10, 2)]
    [InlineData(1, 10, 0)]
    [InlineData(7, 100, 2)]
    [InlineData(4, 100, 0)]
    public void Of_WhenADiskIsGiven_KeepsAGibibyteAndTheTwentiethPartFree(long free, long total, long spare) =>
        Assert.Equal(spare * Gibibyte, SpareRoom.Of(free * Gibibyte, total * Gibibyte));

    [Fact]
    public void Of_WhenTheFolderDoesNotExistYet_IsThatOfTheDiskItWillBeOn()
    {
        using var folder = new TemporaryFolder();

        Assert.NotNull(SpareRoom.Of(folder["not", "yet"]));
        Assert.Empty(folder.Listing());
    }
}
