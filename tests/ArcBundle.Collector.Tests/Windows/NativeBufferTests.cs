using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class NativeBufferTests
{
    [Fact]
    public void Read_WhenTheTableGrowsBetweenCalls_AsksAgainWithMoreRoom()
    {
        var sizes = new List<int>();

        var buffer = NativeBuffer.Read("Call", 16, Grow, out var error);

        Assert.Null(error);
        Assert.Equal(3, sizes.Count);
        Assert.Equal(sizes[^1], buffer!.Value.Bytes.Length);

        int Grow(Span<byte> bytes, out int wanted)
        {
            sizes.Add(bytes.Length);
            wanted = 100 * sizes.Count;
            return sizes.Count < 3 ? ErrorCodes.InsufficientBuffer : ErrorCodes.Success;
        }
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Read_WhenTheCallIsNeverContent_GivesUpWithItsError(int wants)
    {
        var calls = 0;

        var buffer = NativeBuffer.Read("Call", 16, Refuse, out var error);

        Assert.Null(buffer);
        Assert.Equal(new WindowsError("Call", ErrorCodes.BadLength), error);
        Assert.InRange(calls, 1, 12);

        int Refuse(Span<byte> bytes, out int wanted)
        {
            calls++;
            wanted = wants;
            return ErrorCodes.BadLength;
        }
    }

    [Fact]
    public void TextAt_WhenTextHasNoEndInside_GivesNull()
    {
        var memory = new NativeMemory(8).Text(0, "ab").Text(4, "cd");

        Assert.Null(memory.Buffer.TextAt(NativeMemory.Base));
        Assert.Equal("bc", memory.Buffer.TextAt(NativeMemory.Base + 2, 4));
        Assert.Null(memory.Buffer.TextAt(NativeMemory.Base + 2, 8));
        Assert.Null(memory.Buffer.TextAt(0, 2));
    }
}
