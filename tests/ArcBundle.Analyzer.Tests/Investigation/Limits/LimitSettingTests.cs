using System.Globalization;
using ArcBundle.Analyzer.Investigation.Limits;
using CsCheck;

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

    [Theory]
    [InlineData("30", "OnlyMinutes")]
    [InlineData("3600", "OnlySeconds")]
    [InlineData("1200", "Uncertain")]
    [InlineData("0", "Insensible")]
    [InlineData("twenty", "NotANumber")]
    public void Read_OfANumber_TellsWhyItIsReadSo(string data, string kind) =>
        Assert.Equal(kind, Assert.Single(LimitSetting.Of(RegistryHost.With("H1", ("ReceiveTimeOut", data)))).Read().Kind.ToString(), StringComparer.Ordinal);

    [Fact]
    public void Read_OfAnyNumber_IsThatManySecondsOrMinutesAndSensible() => Gen.Int[-10, 100_000].Sample(static number =>
        LimitSetting.Of(RegistryHost.With("H1", ("SendTimeOut", number.ToString(CultureInfo.InvariantCulture))))[0].Certain() is not { } limit
        || ((limit == TimeSpan.FromSeconds(number) || limit == TimeSpan.FromMinutes(number)) && limit >= TimeSpan.FromMinutes(1) && limit <= TimeSpan.FromHours(24)));

    [Fact]
    public void Of_WhenAValueStandsOutsideTheProductsKeys_LeavesItOut() =>
        Assert.Empty(LimitSetting.Of(RegistryHost.With("H1", @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Other", ("ReceiveTimeOut", "1200"))));
}
