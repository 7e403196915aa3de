using ArcBundle.Format.Bundles;

namespace ArcBundle.Format.Tests.Bundles;

public sealed class WriteBehindTests
{
    private const int Much = 5_000_000;

    [Fact]
    public void Write_WhenContentIsLong_DoesAllOfItInItsOrder()
    {
        var content = new byte[Much];
        Random.Shared.NextBytes(content);
        using var done = new MemoryStream();
        void Work(ReadOnlyMemory<byte> block) => done.Write(block.Span);
        var behind = new WriteBehind();

        for (var at = 0; at < Much; at += 70_001)
            behind.Write(content.AsSpan(at, Math.Min(70_001, Much - at)), Work);
        behind.Finish(Work);

        Assert.Equal(content, done.ToArray());
    }

    [Fact]
    public void Write_WhenContentIsShort_StaysOnItsThread()
    {
        var threads = new List<int>();
        void Work(ReadOnlyMemory<byte> block) => threads.Add(Environment.CurrentManagedThreadId);
        var behind = new WriteBehind();

        behind.Write(new byte[1000], Work);
        behind.Finish(Work);

        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void Finish_WhenTheWorkHasFailed_ThrowsItsFailureAndCanGoOn()
    {
        static void Fail(ReadOnlyMemory<byte> block) => throw new IOException("gone");
        var behind = new WriteBehind();
        behind.Write(new byte[100_000], Fail);

        Assert.Throws<IOException>(() => behind.Finish(Fail));

        using var done = new MemoryStream();
        behind.Write("after"u8, Work);
        behind.Finish(Work);
        Assert.Equal("after"u8.ToArray(), done.ToArray());
        void Work(ReadOnlyMemory<byte> block) => done.Write(block.Span);
    }
}
