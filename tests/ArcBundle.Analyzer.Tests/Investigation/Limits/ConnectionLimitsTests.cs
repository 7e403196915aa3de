using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Tests.Investigation.Limits;

public sealed class ConnectionLimitsTests
{
    [Theory]
    [InlineData(18.0, 20.0)]
    [InlineData(22.0, 20.0)]
    [InlineData(22.1, null)]
    [InlineData(45.0, 50.0)]
    [InlineData(55.0, 50.0)]
    [InlineData(30.0, null)]
    public void MatchOf_WhenNothingIsConfigured_KnowsTheDefaults(double minutes, double? limit) => Assert.Equal(
        limit is { } known ? TimeSpan.FromMinutes(known) : null,
        new ConnectionLimits(Between(RegistryHost.With("H1"), RegistryHost.With("H2"))).MatchOf(TimeSpan.FromMinutes(minutes))?.Limit);

    [Fact]
    public void MatchOf_WhenALongerLimitIsConfigured_NamesTheValueThatSetsIt()
    {
        var limits = new ConnectionLimits(Between(RegistryHost.With("H1", ("ReceiveTimeOut", "3600")), RegistryHost.With("H2")));
        var match = limits.MatchOf(TimeSpan.FromMinutes(91));
        Assert.Equal(TimeSpan.FromMinutes(90), match!.Limit);
        Assert.True(match.WithReconnection);
        Assert.Equal("ReceiveTimeOut", match.Setting!.Name);
        Assert.Equal(TimeSpan.FromMinutes(95), limits.LookBack);
    }

    [Fact]
    public void TimeOf_WhenOnlyTheSilenceTellsTheUnit_IsTheReadingThatMatchesIt()
    {
        var limits = new ConnectionLimits(Between(RegistryHost.With("H1", ("SendTimeOut", "1800")), RegistryHost.With("H2"), silenceSeconds: 1805));
        Assert.Equal(TimeSpan.FromMinutes(30), limits.TimeOf(Assert.Single(limits.Settings)));
    }

    [Fact]
    public void Shortest_WhenAllFourValuesAreLonger_IsNoLongerTheDefault()
    {
        (string, string)[] both = [("ReceiveTimeOut", "2700"), ("SendTimeOut", "2700")];
        var limits = new ConnectionLimits(Between(RegistryHost.With("H1", both), RegistryHost.With("H2", both), silenceSeconds: 2700));
        Assert.False(limits.IsDefaultPossible);
        Assert.Equal(TimeSpan.FromMinutes(45), limits.Shortest);
        Assert.True(limits.IsFarBelow(TimeSpan.FromMinutes(22)));
        Assert.False(limits.IsFarBelow(TimeSpan.FromMinutes(23)));
    }

    [Theory]
    [InlineData("2700", "2700", 45)]
    [InlineData("2700", "3600", null)]
    [InlineData("15", "15", null)]
    [InlineData("600", "600", null)]
    public void RaisedAlike_WhenAllFourValuesAreKnown_IsTheirCommonTimeAboveTheDefault(string receive, string send, int? minutes)
    {
        (string, string)[] both = [("ReceiveTimeOut", receive), ("SendTimeOut", send)];
        var limits = new ConnectionLimits(Between(RegistryHost.With("H1", both), RegistryHost.With("H2", both)));
        Assert.Equal(minutes is { } known ? TimeSpan.FromMinutes(known) : null, limits.RaisedAlike);
    }

    [Fact]
    public void MatchesSetting_WhenOnlyTheDefaultMatches_IsFalse()
    {
        (string, string)[] both = [("ReceiveTimeOut", "3600"), ("SendTimeOut", "3600")];
        var limits = new ConnectionLimits(Between(RegistryHost.With("H1", both), RegistryHost.With("H2", both)));
        Assert.False(limits.MatchesSetting(TimeSpan.FromMinutes(20)));
        Assert.NotNull(limits.MatchOf(TimeSpan.FromMinutes(20)));
        Assert.True(limits.MatchesSetting(TimeSpan.FromMinutes(88)));
    }

    [Fact]
    public void Shortest_WhenOneSideIsUnknown_IsTheDefault() => Assert.Equal(TimeSpan.FromMinutes(20),
        new ConnectionLimits(Between(RegistryHost.With("H1", ("ReceiveTimeOut", "3600"), ("SendTimeOut", "3600")), null)).Shortest);

    private static Incident Between(Host server, Host? agent, long? silenceSeconds = null)
    {
        var window = new JobWindow(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch + TimeSpan.FromHours(5), JobWindowSource.JobLines);
        return new()
        {
            Lines = [],
            Server = server,
            Agent = agent,
            Window = window,
            Summary = new() { Id = "I1", AtUtc = window.ToUtc, Window = window, SilenceSeconds = silenceSeconds, TimeCertainty = TimeCertainty.Certain },
        };
    }
}
