using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Tests.Investigation.Limits;

public sealed class ConnectionValueNamesTests
{
    [Theory]
    [InlineData("PacketSize", true)]
    [InlineData("packetsize", true)]
    [InlineData("MaxPACKET_SIZE_KB", true)]
    [InlineData("Packet Buffer Size", true)]
    [InlineData("SizeOfPacket", false)]
    [InlineData("PacketCount", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsPacketSize_OfAName_AsksForPacketAndThenSize(string? name, bool expected) => Assert.Equal(expected, ConnectionValueNames.IsPacketSize(name));

    [Theory]
    [InlineData("ReceiveTimeOut", true)]
    [InlineData(" sendtimeout ", true)]
    [InlineData("ReceiveTimeOut2", false)]
    [InlineData(null, false)]
    public void IsLimit_OfAName_IgnoresCaseAndBlanks(string? name, bool expected) => Assert.Equal(expected, ConnectionValueNames.IsLimit(name));
}
