using System.Net;
using ArcBundle.Analyzer.Investigation.Firewalls;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Investigation.Firewalls;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("192.0.2.11", "192.0.2.11", true)]
    [InlineData("192.0.2.11", "192.0.2.12", false)]
    [InlineData("192.0.2.0/24", "192.0.2.255", true)]
    [InlineData("192.0.2.0/24", "192.0.3.0", false)]
    [InlineData("192.0.2.0/255.255.255.128", "192.0.2.127", true)]
    [InlineData("192.0.2.0/255.255.255.128", "192.0.2.128", false)]
    [InlineData("192.0.2.5-192.0.2.9", "192.0.2.9", true)]
    [InlineData("192.0.2.5-192.0.2.9", "192.0.2.10", false)]
    [InlineData("0.0.0.0/0", "198.51.100.9", true)]
    [InlineData("2001:db8::/32", "2001:db8:1::5", true)]
    [InlineData("2001:db8::/32", "2001:db9::5", false)]
    [InlineData("192.0.2.0/24", "2001:db8::5", false)]
    public void Contains_WhenRangeIsWritten_TellsItsAddresses(string range, string address, bool isIn) =>
        Assert.Equal(isIn, AddressRange.Parse(range)!.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("LocalSubnet")]
    [InlineData("")]
    [InlineData("192.0.2.0/33")]
    [InlineData("192.0.2.0/255.0.255.0")]
    [InlineData("192.0.2.1-2001:db8::1")]
    [InlineData("/")]
    [InlineData("-")]
    public void Parse_WhenTextIsNoRange_GivesNone(string text) => Assert.Null(AddressRange.Parse(text));

    [Fact]
    public void Contains_WhenSubnet_HoldsExactlyTheAddressesWithItsBits() => Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[0, 32]).Sample(static (net, other, bits) =>
    {
        static IPAddress Of(uint number) => new([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        var mask = bits == 0 ? 0u : uint.MaxValue << (32 - bits);
        return AddressRange.Parse($"{Of(net)}/{bits}")!.Contains(Of(other)) == ((net & mask) == (other & mask));
    });
}
