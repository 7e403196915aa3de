using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class ProcessSnapshotTests
{
    private static readonly DateTimeOffset Started = new(2026, 11, 19, 17, 0, 5, TimeSpan.Zero);

    [Fact]
    public void Parse_WhenChainIsWhole_ReadsEveryProcess()
    {
        var memory = new NativeMemory(0x400).Number32(0, 0x180);
        Add(memory, 0x180, next: 0, pid: 4312, parent: 812, "caagstart.exe");

        var facts = ProcessSnapshot.Parse(memory.Buffer, out var torn);

        Assert.False(torn);
        Assert.Equal(
        [
            new ProcessFact(0, "System Idle Process", SessionId: 0),
            new ProcessFact(4312, "caagstart.exe", 812, Started, SessionId: 2, CpuTime: TimeSpan.FromMilliseconds(1500), WorkingSetBytes: 8_192_000),
        ], facts);
    }

    [Fact]
    public void Parse_WhenChainLeadsOutOfTheBuffer_ReturnsWhatCameBefore()
    {
        var memory = new NativeMemory(0x200);
        Add(memory, 0, next: 0xFFFF_FFF0, pid: 7, parent: 1, "a.exe");

        var facts = ProcessSnapshot.Parse(memory.Buffer, out var torn);

        Assert.True(torn);
        Assert.Equal(7, Assert.Single(facts).Pid);
    }

    [Fact]
    public void Parse_WhenNamePointsElsewhere_ReadsNoForeignMemory()
    {
        var memory = new NativeMemory(0x100).Number32(0x50, 9).Number16(0x38, 20).Number64(0x40, NativeMemory.Base - 8);

        Assert.Equal(string.Empty, Assert.Single(ProcessSnapshot.Parse(memory.Buffer, out _)).Name);
    }

    [Fact]
    public void Parse_WhenBytesAreArbitrary_EndsWithoutThrowing() =>
        Gen.Byte.Array[0, 2048].Sample(static bytes =>
        {
            var facts = ProcessSnapshot.Parse(new NativeBuffer(bytes, NativeMemory.Base), out var torn);
            return torn || facts.Count > 0;
        });

    private static void Add(NativeMemory memory, int at, long next, int pid, int parent, string name) => memory
        .Number32(at, next)
        .Number64(at + 0x20, Started.ToFileTime())
        .Number64(at + 0x28, TimeSpan.FromMilliseconds(1000).Ticks)
        .Number64(at + 0x30, TimeSpan.FromMilliseconds(500).Ticks)
        .UnicodeString(at + 0x38, at + 0x100, name)
        .Number64(at + 0x50, pid)
        .Number64(at + 0x58, parent)
        .Number32(at + 0x64, 2)
        .Number64(at + 0x90, 8_192_000);
}
