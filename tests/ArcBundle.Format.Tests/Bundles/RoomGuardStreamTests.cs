using ArcBundle.Format.Bundles;

namespace ArcBundle.Format.Tests.Bundles;

public sealed class RoomGuardStreamTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arcb-room-").FullName;

    [Fact]
    public void Write_WhenTheDiskFillsUp_SpendsTheReserveAndLeavesNoGap()
    {
        using var reserve = RoomReserve.Hold(Path.Combine(_folder, "room"));
        using var disk = new SmallDisk { FullAt = 10 };
        var guarded = new RoomGuardStream(disk, reserve);

        guarded.Write("12345678"u8);
        Assert.False(reserve.IsSpent);
        disk.OnFull = () => disk.FullAt = 1000;
        guarded.Write("90abcdef"u8);

        Assert.True(reserve.IsSpent);
        Assert.Equal("1234567890abcdef"u8, disk.ToArray());
    }

    [Fact]
    public void Write_WhenTheDiskIsFullASecondTime_Throws()
    {
        using var reserve = RoomReserve.Hold(Path.Combine(_folder, "room"));
        using var disk = new SmallDisk { FullAt = 4 };
        reserve.Spend();

        Assert.Throws<IOException>(() => new RoomGuardStream(disk, reserve).Write("12345678"u8));
    }

    [Fact]
    public void Hold_WhenGivenUp_LeavesNoFile()
    {
        using (RoomReserve.Hold(Path.Combine(_folder, "room")))
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(_folder).Length);

        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes what fits and then says that the disk is full, as systems do.</summary>
    private sealed class SmallDisk : MemoryStream
    {
        public long FullAt { get; set; }

        public Action? OnFull { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var room = (int)Math.Min(buffer.Length, Math.Max(0, FullAt - Position));
            base.Write(buffer[..room]);
            if (room == buffer.Length)
                return;
            OnFull?.Invoke();
            throw new IOException("The disk is full.", unchecked((int)0x80070070));
        }
    }
}
