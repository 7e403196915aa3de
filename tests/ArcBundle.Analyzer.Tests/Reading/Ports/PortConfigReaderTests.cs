using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Ports;

namespace ArcBundle.Analyzer.Tests.Reading.Ports;

public sealed class PortConfigReaderTests
{
    [Fact]
    public void Read_WhenPortsConfig_ReadsRanges()
    {
        var facts = PortConfigReader.Read(SampleText.Stream("# ports\r\ncatirpc 111\r\ncarunjob  41000-41010;42000   BKSV01  192.0.2.5\r\nRPCServices\r\n"), "PortsConfig.cfg", ReadingContext.Unknown).Facts;
        Assert.Equal(["catirpc", "carunjob", "RPCServices"], facts.Select(static f => f.Value.Service), StringComparer.Ordinal);
        Assert.Equal([(41000, 41010), (42000, 42000)], facts[1].Value.Ports);
        Assert.Equal(("BKSV01", "192.0.2.5"), (facts[1].Value.Host, facts[1].Value.Address));
    }

    [Fact]
    public void Read_WhenTheHeadingNamesServiceHostAndPorts_StillReadsServices()
    {
        var read = PortConfigReader.Read(SampleText.Stream("# ServiceName  PortRange_1;PortRange_2;...;PortRange_n  [HostName]  [IPAddress]\r\ncatirpc 111\r\n"), "PortsConfig.cfg", ReadingContext.Unknown);
        Assert.Equal("catirpc", Assert.Single(read.Facts).Value.Service);
        Assert.Equal(0, read.Quality.Skipped);
    }

    [Fact]
    public void Read_WhenAgentPorts_ReadsBoth()
    {
        var fact = Assert.Single(PortConfigReader.Read(SampleText.Stream("#Hostname  IP address  TCP port  UDP port\nLINUX01 192.0.2.40 7051 7052\n"), "CAPortConfig.cfg", ReadingContext.Unknown).Facts).Value;
        Assert.Equal((null, "LINUX01", "192.0.2.40"), (fact.Service, fact.Host, fact.Address));
        Assert.Equal([(7051, 7051), (7052, 7052)], fact.Ports);
    }

    [Theory]
    [InlineData("carunjob 41000 - 41010")]
    [InlineData("carunjob\t41000 -41010")]
    [InlineData("carunjob 41000- 41010 BKSV-01 192.0.2.10")]
    public void Parse_WhenBlanksStandInARange_ReadsTheRange(string line) => Assert.Equal([(41000, 41010)], PortConfigReader.Parse(line)!.Ports);

    [Theory]
    [InlineData("LINUX01 ;192.0.2.40 7051 7052", "LINUX01")]
    [InlineData("LINUX01- 192.0.2.40 7051 7052", "LINUX01-")]
    [InlineData("FILESV02 -2001:db8::5 6050 41524", "FILESV02")]
    public void Parse_WhenADashOrSemicolonStandsBetweenOtherThings_JoinsNone(string line, string host) => Assert.Equal(host, PortConfigReader.Parse(line)?.Host);

    [Fact]
    public void Parse_WhenBlanksStandBetweenRanges_ReadsAll() => Assert.Equal([(41000, 41010), (42000, 42000), (43000, 43001)], PortConfigReader.Parse("carunjob 41000-41010; 42000 ;43000 - 43001 BKSV01")!.Ports);
}
