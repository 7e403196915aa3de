using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class SessionRowsTests
{
    private static readonly DateTimeOffset Logon = new(2026, 11, 19, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void AddDetails_WhenSomebodyIsLoggedOn_TellsUserAndTimes()
    {
        var memory = new NativeMemory(216).Text(96, "EXAMPLE").Text(130, "管理者").Number64(192, Logon.AddHours(1).ToFileTime()).Number64(200, Logon.ToFileTime());

        var fact = SessionRows.AddDetails(new SessionFact(2, SessionState.Disconnected), memory.Buffer);

        Assert.Equal(new SessionFact(2, SessionState.Disconnected, @"EXAMPLE\管理者", LogonUtc: Logon, LastInputUtc: Logon.AddHours(1)), fact);
    }

    [Theory]
    [InlineData(216)]
    [InlineData(100)]
    public void AddDetails_WhenNobodyIsOrTheStructureIsShort_TellsNone(int size) =>
        Assert.Equal(new SessionFact(0), SessionRows.AddDetails(new SessionFact(0), new NativeMemory(size).Buffer));

    [Theory]
    [InlineData(0, SessionState.Active)]
    [InlineData(4, SessionState.Disconnected)]
    [InlineData(9, SessionState.Init)]
    [InlineData(10, SessionState.Unknown)]
    [InlineData(-1, SessionState.Unknown)]
    public void StateOf_Always_IsTheStateOfTheNumber(int number, SessionState state) => Assert.Equal(state, SessionRows.StateOf(number));
}
