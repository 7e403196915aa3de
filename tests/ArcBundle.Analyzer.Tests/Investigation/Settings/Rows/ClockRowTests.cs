using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

/// <summary>Time zone and clock.</summary>
public sealed class ClockRowTests
{
    private static readonly Host Server = new() { Id = "H1", Zone = new(TimeZoneInfo.Utc) };
    private static readonly Host Agent = new() { Id = "H2", Zone = new(TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.FromMinutes(-210), null, null), IsAssumed: true) };

    [Theory]
    [InlineData("Applied", 421, 17, "+421 s ± 17 s", true)]
    [InlineData("Applied", -40, 17, "-40 s ± 17 s", false)]
    [InlineData("Agrees", 0, 5, "0 s ± 5 s", false)]
    [InlineData("Uncertain", 421, 17, "+421 s ± 17 s", false)]
    public void Of_AnOffset_TellsItAndMarksOneThatMatters(string named, int seconds, int error, string data, bool differ)
    {
        var state = Enum.Parse<ClockState>(named);
        var clocks = Compared.Of(Server, Agent, new ClockOffset("H2", "H1", state, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(error), [], 0)).Where(static setting => setting.Name == "clock").ToList();
        Assert.Equal(["setting.clock.reference", "clock." + state.ToName()], clocks.Select(static clock => clock.Reading.Key));
        Assert.Equal([null, data], clocks.Select(static clock => clock.Data));
        Assert.All(clocks, clock => Assert.Equal(differ, clock.Differs));
    }

    [Fact]
    public void Of_WithoutAnOffset_IsUnreadable() => Assert.Equal(SettingState.Unreadable, Compared.Named("clock", Server, Agent)[1].State);

    [Fact]
    public void Of_TimeZones_TellsOffsetsAndWhatIsAssumed()
    {
        var zones = Compared.Named("time-zone", Server, Agent);
        Assert.Equal(["setting.zone(offset=+00:00)", "setting.zone.assumed(offset=-03:30)"], zones.Select(static zone => zone.Reading.ToString()));
        Assert.All(zones, static zone => Assert.False(zone.Differs));
    }
}
