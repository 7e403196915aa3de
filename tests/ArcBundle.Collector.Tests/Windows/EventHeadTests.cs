using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class EventHeadTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parse_WhenValuesAreThere_TellsProviderNumberAndTime()
    {
        var memory = new NativeMemory(0x200)
            .Pointer(0, 0x180).Number32(12, 1).Text(0x180, "VSS")
            .Number16(32, 8193).Number32(44, 6)
            .Number64(128, Time.ToFileTime()).Number32(140, 17);

        Assert.Equal(new EventHead("VSS", 8193, Time), EventHead.Parse(memory.Buffer));
    }

    [Fact]
    public void Parse_WhenTheTypesAreOthers_IsNone() => Assert.Null(EventHead.Parse(new NativeMemory(0x200).Buffer));
}
