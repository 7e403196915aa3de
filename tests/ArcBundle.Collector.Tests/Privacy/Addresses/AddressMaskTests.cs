using System.Net;
using ArcBundle.Collector.Privacy.Addresses;
using ArcBundle.Collector.Privacy.Keys;
using CsCheck;

namespace ArcBundle.Collector.Tests.Privacy.Addresses;

public sealed class AddressMaskTests
{
    private static readonly MaskSecret Secret = MaskSecret.OfKey(new byte[MaskSecret.Size]);

    private static AddressMask Mask(MaskSecret? secret = null) => new(secret ?? Secret, new PseudonymTable());

    private static IPAddress Of(string address) => Mask().Of(IPAddress.Parse(address));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.1")]
    [InlineData("127.3.2.1")]
    [InlineData("255.255.255.255")]
    [InlineData("255.255.254.0")]
    [InlineData("192.0.0.0")]
    [InlineData("224.0.0.251")]
    [InlineData("239.255.255.250")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("ff02::1:3")]
    [InlineData("::ffff:127.0.0.1")]
    public void Of_WhenTheKindIsAllItTells_IsItself(string address) => Assert.Equal(IPAddress.Parse(address), Of(address));

    [Theory]
    [InlineData("10.1.2.3", "10.0.0.0/8")]
    [InlineData("172.20.2.3", "172.16.0.0/12")]
    [InlineData("192.168.1.3", "10.0.0.0/8")]
    [InlineData("169.254.1.3", "169.254.0.0/16")]
    [InlineData("100.64.1.3", "100.64.0.0/10")]
    [InlineData("fe80::1:2", "fe80::/64")]
    [InlineData("fd12:3456:789a::1", "fd00::/8")]
    [InlineData("2001:db8::1", "2000::/3")]
    [InlineData("::ffff:10.1.2.3", "::ffff:10.0.0.0/104")]
    public void Of_WhenOfAKind_StaysInItAndIsAnother(string address, string network)
    {
        var image = Of(address);

        Assert.NotEqual(IPAddress.Parse(address), image);
        Assert.True(IPNetwork.Parse(network).Contains(image), image.ToString());
    }

    [Fact]
    public void Of_WhenPublic_StaysPublic() => Gen.UInt.Sample(number =>
    {
        if (IsSpecial(number))
            return;
        Assert.False(IsSpecial(Mask().Of(number)), AddressMask.ToAddress(number).ToString());
    }, iter: 300);

    [Fact]
    public void Of_WhenAddressesShareANetwork_ShareOneAfterwardsAndKeepTheirNumberInIt() => Gen.Select(Gen.UInt, Gen.Byte, Gen.Byte).Sample((network, left, right) =>
    {
        var mask = Mask();
        var (one, other) = (mask.Of((network & 0xFFFFFF00) | left), mask.Of((network & 0xFFFFFF00) | right));
        Assert.Equal(one >> 8, other >> 8);
        Assert.True((byte)one == left && (byte)other == right);
    }, iter: 300);

    [Fact]
    public void Of_WhenNetworksShareAPrefix_ShareOneAfterwards() => Gen.Select(Gen.UInt[0x0A000000, 0x0AFFFFFF], Gen.UInt[0x0A000000, 0x0AFFFFFF]).Sample((left, right) =>
    {
        var mask = Mask();
        // The block that changes places with 192.168.0.0/16 is the one exception below /16.
        var (one, other) = (mask.Of(left), mask.Of(right));
        if (one >> 24 == 10 && other >> 24 == 10)
            Assert.Equal(Common(left & 0xFFFFFF00, right & 0xFFFFFF00), Common(one & 0xFFFFFF00, other & 0xFFFFFF00));
    }, iter: 300);

    [Fact]
    public void Of_WhenAllNetworksOfAllPrivateRanges_NeverGivesOneImageTwice()
    {
        var mask = Mask();
        var images = new HashSet<uint>();
        foreach (var (first, count) in ((uint, int)[])[(0x0A000000, 65536), (0xAC100000, 4096), (0xC0A80000, 256)])
        {
            for (var network = 0u; network < count; network++)
                Assert.True(images.Add(mask.Of(first + (network << 8)) >> 8));
        }
    }

    [Fact]
    public void Of_WhenTheSecretIsTheSame_IsTheSameOnAnotherHost() =>
        Assert.Equal(Mask(MaskSecret.OfCase("C-1")).Of(IPAddress.Parse("10.1.2.3")), Mask(MaskSecret.OfCase(" c-1 ")).Of(IPAddress.Parse("10.1.2.3")));

    [Fact]
    public void Of_WhenItHasAZone_KeepsIt() => Assert.Equal(12, Of("fe80::1:2%12").ScopeId);

    private static bool IsSpecial(uint address) => address >> 24 is 0 or 10 or 127 or >= 224 || address >> 16 is 0xC0A8 or 0xA9FE || address >> 20 == 0xAC1 || address >> 22 == 0x191;

    private static int Common(uint left, uint right) => System.Numerics.BitOperations.LeadingZeroCount(left ^ right);
}
