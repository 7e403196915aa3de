using System.Net;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class LoopbackListeningTests
{
    [Theory]
    [InlineData("127.0.0.1", "0.0.0.0:6050", "serving")]
    [InlineData("127.0.0.1", "127.0.0.1:6050", "serving")]
    [InlineData("127.0.0.1", ":::6050", "serving")]
    [InlineData("::1", ":::6050", "serving")]
    [InlineData("::1", "::1:6051", "serving")]
    [InlineData("127.0.0.1", "0.0.0.0:6051", "serving")]
    [InlineData("127.0.0.1", "::1:6050", "near")]
    [InlineData("::1", "0.0.0.0:6050", "near")]
    [InlineData("127.0.0.1", "192.0.2.11:6050 0.0.0.0:6051", "near")]
    [InlineData("127.0.0.1", "192.0.2.11:6050 192.0.2.11:6051", "elsewhere")]
    [InlineData("127.0.0.1", "fe80::5%3:6050", "elsewhere")]
    [InlineData("127.0.0.1", "0.0.0.0:135", "none")]
    public void Of_WhenListeners_TellsWhetherTheyServeTheLoopbackAddress(string address, string listeners, string expected)
    {
        var rows = listeners.Split(' ').Select(static (text, index) =>
        {
            var colon = text.LastIndexOf(':');
            var endpoint = new TcpEndpoint(text[..colon], int.Parse(text[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), "0.0.0.0", 0, TcpState.Listen, 2210);
            return new Sourced<TcpEndpoint>(endpoint, Origin.Of("netstat.txt", Place.OfLine(index + 1), text));
        }).ToList();
        var listening = LoopbackListening.Of([new TcpTable(ItemCatalog.TcpStart, null, rows, rows[0].Origin)], IPAddress.Parse(address));
        Assert.Equal(expected, listening.IsNone ? "none" : listening.Serving.Count > 0 ? "serving" : listening.Near.Count > 0 ? "near" : "elsewhere");
    }
}
