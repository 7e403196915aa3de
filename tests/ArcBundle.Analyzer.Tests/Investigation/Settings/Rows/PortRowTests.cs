using System.Text;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

/// <summary>The product's port configuration and Windows' dynamic ports.</summary>
public sealed class PortRowTests
{
    [Fact]
    public void Of_EntriesOfBothFiles_MarksOnlyWhatBothSetInAnotherWay()
    {
        var (server, agent) = (Configured("H1", "catirpc 111\ncarunjob 41000-41010;42000\njobengine 6503\n"), Configured("H2", "catirpc 111\njobengine 7503\n"));
        Assert.Equal(["111", "111"], Compared.Named("PortsConfig.cfg:catirpc", server, agent).Select(static entry => entry.Data));
        Assert.All(Compared.Named("PortsConfig.cfg:catirpc", server, agent), static entry => Assert.False(entry.Differs));
        Assert.All(Compared.Named("PortsConfig.cfg:jobengine", server, agent), static entry => Assert.True(entry.Differs));
        var range = Compared.Named("PortsConfig.cfg:carunjob", server, agent);
        Assert.Equal([(SettingState.Set, "41000-41010;42000", "PortsConfig.cfg:2"), (SettingState.Absent, null, null)], range.Select(static entry => (entry.State, entry.Data, entry.Path)));
        Assert.All(range, static entry => Assert.False(entry.Differs));
    }

    [Fact]
    public void Of_WhenOneSidesFileWasNotCollected_SaysSoForEachEntryOfTheOther()
    {
        var entries = Compared.Named("PortsConfig.cfg:catirpc", Configured("H1", "catirpc 111\n"), new Host { Id = "H2", Items = Compared.Items((ItemCatalog.ConfigPorts, ItemOutcome.Denied)) });
        Assert.Equal([SettingState.Set, SettingState.Unreadable], entries.Select(static entry => entry.State));
    }

    [Fact]
    public void Of_WhenTheHostHasNoFile_IsAbsent()
    {
        var entry = Compared.Only("PortsConfig.cfg", new Host { Id = "H2", Items = Compared.Items((ItemCatalog.ConfigPorts, ItemOutcome.Empty)) });
        Assert.Equal((SettingState.Absent, "setting.ports.no-file"), (entry.State, entry.Reading.Key));
    }

    [Fact]
    public void Of_AFileMadeToBeABurden_StaysBounded()
    {
        var text = new StringBuilder();
        for (var n = 0; n < 5000; n++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"service{n} {n + 1}\n");
        Assert.InRange(Compared.Of(Configured("H1", text.ToString()), Configured("H2", text.ToString().Replace("service", "other", StringComparison.Ordinal))).Count, 64, 200);
    }

    [Theory]
    [InlineData(49152, 16384, "49152-65535", "setting.dynamicport.own")]
    [InlineData(1025, 64510, "1025-65534", "setting.dynamicport.other")]
    public void Of_ADynamicRange_TellsWhetherItIsWindowsOwn(int first, int count, string data, string reading)
    {
        var setting = Compared.Only("dynamicport.tcp", Dynamic("H2", first, count));
        Assert.Equal((SettingState.Set, data, reading, "netsh.txt:5"), (setting.State, setting.Data, setting.Reading.Key, setting.Path));
    }

    [Fact]
    public void Of_DynamicRangesThatAreNotAlike_MarksBoth() =>
        Assert.All(Compared.Named("dynamicport.tcp", Dynamic("H1", 49152, 16384), Dynamic("H2", 1025, 64510)), static setting => Assert.True(setting.Differs));

    private static Host Configured(string id, string file)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(file));
        var entries = PortConfigReader.Read(stream, "PortsConfig.cfg", ReadingContext.Unknown);
        return new() { Id = id, PortConfig = new(null, entries.Facts, IsWhole: true, entries.Facts[0].Origin), Items = Compared.Items((ItemCatalog.ConfigPorts, ItemOutcome.Collected)) };
    }

    private static Host Dynamic(string id, int first, int count)
    {
        var origin = Origin.Of("netsh.txt", Place.OfLine(5), "Start Port");
        return new()
        {
            Id = id,
            DynamicPorts = new(null, [new(new DynamicPortRange("udp", null, 1, 2), origin), new(new DynamicPortRange("tcp", null, first, count), origin)], IsWhole: true, origin),
            Items = Compared.Items((ItemCatalog.NetworkDynamicPorts, ItemOutcome.Collected)),
        };
    }
}
