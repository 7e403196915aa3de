using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Tests.Investigation.Limits;

public sealed class LimitSettingTests
{
    [Theory]
    [InlineData("30", 1800)]
    [InlineData("3600", 3600)]
    [InlineData("1200", null)]
    [InlineData("60", null)]
    [InlineData("86400", 86400)]
    [InlineData("86401", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("twenty", null)]
    public void Certain_OfANumber_IsGivenOnlyWhenOneUnitMakesSense(string data, int? seconds) =>
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, Assert.Single(LimitSetting.Of(RegistryHost.With("H1", ("ReceiveTimeOut", data)))).Certain());

    [Theory]
    [InlineData(20, 1200)]
    [InlineData(1200, 72000)]
    [InlineData(7, null)]
    public void Certain_WhenOneReadingAloneExplainsTheSilence_IsThatReading(int minutesOfSilence, int? seconds)
    {
        var setting = Assert.Single(LimitSetting.Of(RegistryHost.With("H1", ("ReceiveTimeOut", "1200"))));
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, setting.Certain(limit => limit == TimeSpan.FromMinutes(minutesOfSilence)));
    }

    [Fact]
    public void Of_WhenAValueStandsOutsideTheProductsKeys_LeavesItOut() =>
        Assert.Empty(LimitSetting.Of(RegistryHost.With("H1", @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Other", ("ReceiveTimeOut", "1200"))));
}
