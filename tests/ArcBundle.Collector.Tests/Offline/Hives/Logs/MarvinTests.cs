using System.Text;
using ArcBundle.Collector.Offline.Hives.Logs;

namespace ArcBundle.Collector.Tests.Offline.Hives.Logs;

public sealed class MarvinTests
{
    /// <summary>Values of public tests of the algorithm, the first of them that of the patent.</summary>
    [Theory]
    [InlineData(0xd53cd9cecd0893b7, "abc", 0x22c74339492769bf)]
    [InlineData(0x004fb61a001bdbcc, "", 0x30ed35c100cd3c7d)]
    [InlineData(0x004fb61a001bdbcc, "\u00af", 0x48e73fc77d75ddc1)]
    public void Finish_ForPublishedInput_GivesThePublishedChecksum(ulong seed, string text, ulong checksum)
    {
        var hash = new Marvin(seed);

        hash.Add([]);

        Assert.Equal(checksum, hash.Finish(Encoding.Latin1.GetBytes(text)));
    }

    [Fact]
    public void Add_InParts_GivesWhatTheWholeGives()
    {
        var data = Encoding.ASCII.GetBytes("0123456789abcdef");
        var whole = new Marvin(7);
        var parts = new Marvin(7);

        whole.Add(data);
        parts.Add(data.AsSpan(0, 4));
        parts.Add(data.AsSpan(4));

        Assert.Equal(whole.Finish([]), parts.Finish([]));
    }
}
