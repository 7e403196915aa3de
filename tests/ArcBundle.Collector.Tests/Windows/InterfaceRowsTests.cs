using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class InterfaceRowsTests
{
    private const int Row = 1352;
    private static readonly Guid Id = new("11111111-2222-3333-4444-5555555555AB");
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parse_WhenRowsAreOfAdaptersFiltersAndLoopback_KeepsTheAdapters()
    {
        var memory = Table(3);
        AddRow(memory, 8, "イーサネット", flags: 1, type: 6);
        AddRow(memory, 8 + Row, "イーサネット-QoS", flags: 2, type: 6);
        AddRow(memory, 8 + (2 * Row), "Loopback", flags: 0, type: 24);
        var addresses = new Dictionary<Guid, IReadOnlyList<string>> { [Id] = ["192.0.2.10", "fe80::9%4"] };

        var fact = Assert.Single(InterfaceRows.Parse(memory.Buffer, Now, addresses, out var torn));

        Assert.False(torn);
        Assert.Equal(
            new AdapterFact(Now, "{11111111-2222-3333-4444-5555555555AB}", "イーサネット", "Synthetic adapter", true, 1_000_000_000, 5, 7, 4, 6, "192.0.2.10 fe80::9"), fact);
    }

    [Fact]
    public void Parse_WhenTheTableIsShorterThanItClaims_KeepsTheRowsBeforeAndSaysSo()
    {
        var memory = Table(1).Number32(0, 5);
        AddRow(memory, 8, "A", flags: 0, type: 6);

        Assert.Single(InterfaceRows.Parse(memory.Buffer, Now, new Dictionary<Guid, IReadOnlyList<string>>(), out var torn));

        Assert.True(torn);
    }

    [Fact]
    public void Parse_WhenTheSpeedIsNotKnown_LeavesItOut()
    {
        var memory = Table(1);
        AddRow(memory, 8, "A", flags: 0, type: 6);
        memory.Number64(8 + 1192, -1);

        Assert.Null(Assert.Single(InterfaceRows.Parse(memory.Buffer, Now, new Dictionary<Guid, IReadOnlyList<string>>(), out _)).BitsPerSecond);
    }

    private static NativeMemory Table(int rows) => new NativeMemory(8 + (rows * Row)).Number32(0, rows);

    private static void AddRow(NativeMemory memory, int at, string name, byte flags, int type) => memory
        .Bytes(at + 12, Id.ToByteArray()).Text(at + 28, name).Text(at + 542, "Synthetic adapter")
        .Number32(at + 1128, type).Bytes(at + 1152, [flags]).Number32(at + 1156, 1).Number64(at + 1192, 1_000_000_000)
        .Number64(at + 1232, 4).Number64(at + 1240, 5).Number64(at + 1304, 6).Number64(at + 1312, 7);
}
