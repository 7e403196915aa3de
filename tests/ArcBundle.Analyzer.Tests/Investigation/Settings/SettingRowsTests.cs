using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings;

public sealed class SettingRowsTests
{
    [Fact]
    public void All_OfHostsOfWhichNothingIsKnown_TellEverySettingOnceForEachSide()
    {
        var settings = Compared.Of(new Host { Id = "H1" }, new Host { Id = "H2" });
        Assert.All(settings.Where(static setting => setting.Name is not "clock"), static setting => Assert.Equal(SettingState.Unreadable, setting.State));
        Assert.DoesNotContain(settings, static setting => setting.Differs);
        Assert.All(settings.GroupBy(static setting => setting.Name), static setting => Assert.Equal(["server", "agent"], setting.Select(static side => side.Side)));
        Assert.Equal(settings.Select(static setting => setting.Topic).Order(), settings.Select(static setting => setting.Topic));
    }

    [Fact]
    public void All_OfHostsOfWhichNothingIsKnown_HaveTheirTexts() => Assert.All(Compared.Of(new Host { Id = "H1" }, null), static setting =>
        Assert.All(new[] { setting.Reading, setting.Title }.OfType<Message>(), static text => Assert.True(InvestigationTexts.Catalog.Has(text.Key), text.Key)));

    [Fact]
    public void Topics_HaveANameEach() => Assert.Equal(Enum.GetValues<SettingTopic>().Length, Enum.GetValues<SettingTopic>().Select(static topic => topic.ToName()).Distinct().Count());
}
