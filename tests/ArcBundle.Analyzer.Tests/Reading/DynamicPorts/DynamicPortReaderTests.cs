using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Reading.DynamicPorts;

public sealed class DynamicPortReaderTests
{
    [Fact]
    public void Read_WhenSample_ReadsTheRange()
    {
        var text = File.ReadAllText(Samples.PathOf("misc/netsh_dynamicport_ja.txt"));
        foreach (var encoding in SampleText.Japanese)
        {
            var range = Assert.Single(DynamicPortReader.Read(SampleText.Stream(text, encoding), "p.txt", ReadingContext.Unknown).Readings.Facts).Value;
            Assert.Equal(new DynamicPortRange("tcp", null, 49152, 16384), range);
            Assert.Equal(65535, range.Last);
        }
    }

    [Fact]
    public void Read_WhenUtf8WasTakenForPage932_ReadsTheSame()
    {
        // What a support engineer gets when netsh of a late Windows 11 (UTF-8) was saved by a program that thought it was page 932.
        var garbled = Encoding.GetEncoding(932).GetString(SampleText.Encode(File.ReadAllText(Samples.PathOf("misc/netsh_dynamicport_ja.txt")), "utf-8"));
        Assert.Equal(new DynamicPortRange("tcp", null, 49152, 16384), Assert.Single(DynamicPortReader.Read(SampleText.Stream(garbled), "p.txt", ReadingContext.Unknown).Readings.Facts).Value);
        Assert.Equal(EvidenceForm.DynamicPorts, EvidenceRecogniser.Recognise(SampleText.Encode(garbled, "utf-8")));
    }

    [Fact]
    public void Read_WhenSeveralWithCommands_TellsFamilyAndProtocol()
    {
        const string text = "C:\\>netsh int ipv4 show dynamicport tcp\r\n\r\nProtocol tcp Dynamic Port Range\r\n---------------------------------\r\nStart Port      : 49152\r\nNumber of Ports : 16384\r\n\r\nC:\\>netsh int ipv6 show dynamicport udp\r\n\r\nProtocol udp Dynamic Port Range\r\n---------------------------------\r\nStart Port      : 1025\r\nNumber of Ports : 255\r\n";
        var facts = DynamicPortReader.Read(SampleText.Stream(text), "p.txt", ReadingContext.Unknown).Readings.Facts;
        Assert.Equal([new("tcp", "ipv4", 49152, 16384), new DynamicPortRange("udp", "ipv6", 1025, 255)], facts.Select(static f => f.Value));
    }

    [Theory]
    [InlineData("Protocol tcp\n---------------------------------\nStart Port : 65000\nNumber : 16384\n")]
    [InlineData("Protocol tcp\n---------------------------------\nStart Port : 49152\nNumber :\n")]
    [InlineData("Protocol sctp\n---------------------------------\nStart Port : 49152\nNumber : 1\n")]
    public void Read_WhenNoRange_IsUnreadable(string text) => Assert.Equal(ListOutcome.Unreadable, DynamicPortReader.Read(SampleText.Stream(text), "p.txt", ReadingContext.Unknown).Outcome);
}
