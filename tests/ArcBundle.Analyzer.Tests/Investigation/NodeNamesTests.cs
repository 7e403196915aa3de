using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class NodeNamesTests
{
    [Theory]
    [InlineData("2001:db8::20", "2001:DB8:0:0:0:0:0:20")]
    [InlineData("[2001:db8::20]", "2001:db8::20")]
    [InlineData("[2001:db8::20]:6050", "2001:db8::20")]
    [InlineData("fe80::20%12", "fe80::20")]
    [InlineData("[fe80::20%Ethernet0]", "fe80::20%3")]
    [InlineData("::ffff:192.0.2.20", "192.0.2.20")]
    [InlineData("[::ffff:c000:214]", "192.0.2.20")]
    [InlineData("192.0.2.20:6050", "192.0.2.20")]
    public void SameAddress_WhenOneAddressIsWrittenTwoWays_IsTheSameAndHasOneShortForm(string one, string other)
    {
        Assert.True(NodeNames.SameAddress(one, other));
        Assert.Equal(NodeNames.Short(one), NodeNames.Short(other));
        Assert.True(NodeNames.Same(one, other));
        Assert.True(NodeNames.IsAddress(one));
    }

    [Theory]
    [InlineData("2001:db8::20", "2001:db8::21")]
    [InlineData("192.0.2.20", "192.0.2.21")]
    [InlineData("192.0.2.20", "")]
    [InlineData("[", "[")]
    [InlineData("%1", "%1")]
    public void SameAddress_WhenAddressesDifferOrAreNone_IsNot(string one, string other) => Assert.False(NodeNames.SameAddress(one, other));

    [Theory]
    [InlineData("2024")]
    [InlineData("10.1")]
    [InlineData("fs01.example.test")]
    [InlineData("")]
    [InlineData(null)]
    public void IsAddress_WhenText_IsNone(string? name) => Assert.False(NodeNames.IsAddress(name));

    [Theory]
    [InlineData("::1", true)]
    [InlineData("[::1]", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("127.8.0.1", true)]
    [InlineData("192.0.2.1", false)]
    public void IsLoopback_WhenAddress_TellsIt(string address, bool expected) => Assert.Equal(expected, NodeNames.IsLoopback(address));

    [Theory]
    [InlineData("FILESV02.a.example.test", "filesv02.A.example.test.", true)]
    [InlineData("FILESV02.a.example.test", "FILESV02.b.example.test", false)]
    public void SameInFull_WhenDomainsDiffer_IsNot(string one, string other, bool expected) => Assert.Equal(expected, NodeNames.SameInFull(one, other));
}
