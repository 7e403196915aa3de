using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

/// <summary>Versions and loopback: values found anywhere below the product's keys.</summary>
public sealed class ProductRowTests
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates";

    [Theory]
    [InlineData("19.0", "19.0", false)]
    [InlineData("19.0", "17.5", true)]
    public void Of_VersionsOfBothSides_MarksThoseWithoutACommonOne(string server, string agent, bool differ)
    {
        var versions = Compared.Named("product.version", Host("H1", ("Build", "7000"), ("Version", server)), Host("H2", ("CurrentVersion", agent)));
        Assert.Equal(["7000", server, agent], versions.Select(static version => version.Data));
        Assert.All(versions, version => Assert.Equal(differ, version.Differs));
        Assert.All(versions, static version => Assert.StartsWith(Root, version.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WhenNoValueTellsAVersion_IsAbsent() => Assert.Equal((SettingState.Absent, "setting.version.none"), StateOf("product.version", Host("H2")));

    [Fact]
    public void Of_WhenTheKeysWereNotReadWhole_IsUnreadable() => Assert.Equal((SettingState.Unreadable, "setting.not-whole"),
        StateOf("*loopback*", Host("H2") with { Items = Compared.Items((ItemCatalog.RegistryProduct, ItemOutcome.TimedOut)) }));

    [Fact]
    public void Of_AValueWhoseNameTellsOfALoopback_IsTold()
    {
        var setting = Compared.Only("*loopback*", Host("H2", ("UseLoopbackAddress", "0")));
        Assert.Equal((SettingState.Set, "0"), (setting.State, setting.Data));
        Assert.EndsWith("UseLoopbackAddress", setting.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenOneSideAloneSetsTheLoopback_MarksBoth() =>
        Assert.All(Compared.Named("*loopback*", Host("H1", ("UseLoopbackAddress", "0")), Host("H2")), static setting => Assert.True(setting.Differs));

    private static (SettingState, string) StateOf(string name, Host host) => Compared.Only(name, host) is var setting ? (setting.State, setting.Reading.Key) : default;

    private static Host Host(string id, params (string Name, string Data)[] values) => new()
    {
        Id = id,
        Items = Compared.Items((ItemCatalog.RegistryProduct, ItemOutcome.Collected)),
        Registry = new([Compared.Value(ItemCatalog.RegistryProduct, Root, null, null), .. values.Select(static value => Compared.Value(ItemCatalog.RegistryProduct, Root + @"\CA ARCserve Backup\Base", value.Name, value.Data, RegistryDataKind.Text))]),
    };
}
