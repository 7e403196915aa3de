using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class SocketOwnersTests
{
    [Fact]
    public void Told_WhenEveryRowSaysZero_TellsNoOwner()
    {
        var rows = SocketOwners.Told([Row(TcpState.Listen, 0), Row(TcpState.TimeWait, 0)]);

        Assert.All(rows, static row => Assert.Null(row.Pid));
    }

    [Fact]
    public void Told_WhenSomeRowHasAnOwner_KeepsTheZeroOfTimeWait()
    {
        var rows = SocketOwners.Told([Row(TcpState.Listen, 812), Row(TcpState.TimeWait, 0)]);

        Assert.Equal([812, 0], rows.Select(static row => row.Pid));
    }

    [Fact]
    public void Told_WhenThereIsNothingButTimeWait_KeepsZero()
    {
        Assert.Equal(0, Assert.Single(SocketOwners.Told([Row(TcpState.TimeWait, 0)])).Pid);
    }

    [Fact]
    public void Told_WhenEveryUdpRowSaysZero_TellsNoOwner()
    {
        Assert.Null(Assert.Single(SocketOwners.Told([new UdpEndpoint("0.0.0.0", 137, 0)])).Pid);
    }

    private static TcpEndpoint Row(TcpState state, int pid) => new("0.0.0.0", 6050, "0.0.0.0", 0, state, pid);
}
