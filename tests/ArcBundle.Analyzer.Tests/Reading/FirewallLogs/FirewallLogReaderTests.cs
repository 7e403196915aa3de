using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.FirewallLogs;

namespace ArcBundle.Analyzer.Tests.Reading.FirewallLogs;

public sealed class FirewallLogReaderTests
{
    private const string Head = "#Version: 1.5\r\n#Software: Microsoft Windows Firewall\r\n#Time Format: Local\r\n#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path\r\n\r\n";

    [Fact]
    public void Read_WhenSample_ReadsAllFields()
    {
        var text = File.ReadAllText(Samples.PathOf("misc/pfirewall_sample.log"));
        foreach (var encoding in SampleText.Western)
        {
            var list = FirewallLogReader.Read(SampleText.Stream(text, encoding), "f.log", SampleText.Tokyo);
            Assert.False(list.Readings.Quality.IsDamaged);
            Assert.Equal(
                [
                    new FirewallLogLine(At("2019-11-06T03:35:19Z"), "DROP", "UDP", "5.5.3.197", "224.0.0.251", 5353, 5353, 59, null, null, null, null, null, null, null, "RECEIVE", null),
                    new FirewallLogLine(At("2017-12-21T22:38:54Z"), "ALLOW", "TCP", "169.254.211.124", "169.254.211.124", 63863, 4369, 0, null, 0, 0, 0, null, null, null, "SEND", null),
                ],
                list.Readings.Facts.Select(static f => f.Value));
        }
    }

    [Fact]
    public void Read_WhenFieldsAreFewerAndInAnotherOrder_GoesByTheirNames()
    {
        // Synthetic.
        const string text = "#Version: 1.5\n#Time Format: GMT\n#Fields: action date time dst-port src-ip pid path\nDROP 2026-11-20 01:30:00 6050 192.0.2.5 4711 RECEIVE\n#Fields: date time action src-ip\n2026-11-20 01:31:00 ALLOW fe80::1%4\n";
        var facts = FirewallLogReader.Read(SampleText.Stream(text), "f.log", SampleText.Tokyo).Readings.Facts.Select(static f => f.Value).ToList();
        Assert.Equal((At("2026-11-20T01:30:00Z"), true, 6050, "192.0.2.5", 4711, "RECEIVE", null), (facts[0].TimeUtc, facts[0].IsDrop, facts[0].DestinationPort, facts[0].SourceAddress, facts[0].Pid, facts[0].Path, facts[0].Protocol));
        Assert.Equal(("ALLOW", "fe80::1%4", null), (facts[1].Action, facts[1].SourceAddress, facts[1].DestinationPort));
    }

    [Fact]
    public void Read_WhenZoneIsUnknown_SaysThatUtcWasAssumed() =>
        Assert.Contains(FirewallLogReader.Read(SampleText.Stream(Head + "2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 50000 6050 52 S 1 0 8192 - - - RECEIVE\r\n"), "f.log", ReadingContext.Unknown).Readings.Quality.Notes, static n => n.Key == "reading.zone-assumed-utc");

    [Fact]
    public void Read_WhenTheFirewallLostEvents_SaysSo()
    {
        var list = FirewallLogReader.Read(SampleText.Stream(Head + "2026-11-20 01:30:00 INFO-EVENTS-LOST - - - - - - - - - - - - 17 -\r\n"), "f.log", SampleText.Tokyo);
        Assert.Equal((true, "17"), (Assert.Single(list.Readings.Facts).Value.IsLoss, list.Readings.Facts[0].Value.Info));
        Assert.Contains(list.Readings.Quality.Notes, static n => n.Key == "reading.firewall-lost-events");
    }

    [Fact]
    public void Read_WhenNothingWasLogged_IsEmpty() => Assert.Equal(ListOutcome.Empty, FirewallLogReader.Read(SampleText.Stream(Head), "f.log", SampleText.Tokyo).Outcome);

    [Theory]
    [InlineData("2026-13-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 1 2 3 - - - - - - - SEND")]
    [InlineData("2026-11-20 01:30 DROP TCP 192.0.2.5 192.0.2.6 1 2 3 - - - - - - - SEND")]
    [InlineData("2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 1")]
    [InlineData("2026-11-20 01:30:00 破棄 TCP 192.0.2.5 192.0.2.6 1 2 3 - - - - - - - SEND")]
    public void Read_WhenALineIsMalformed_PassesItOver(string line)
    {
        var list = FirewallLogReader.Read(SampleText.Stream($"{Head}{line}\r\n2026-11-20 01:31:00 DROP TCP 999.0.2.5 192.0.2.6 70000 6050 x S - - - 300 - - ELSEWHERE\r\n"), "f.log", SampleText.Tokyo);
        var fact = Assert.Single(list.Readings.Facts).Value;
        Assert.Equal((null, "192.0.2.6", null, 6050, null, null, null), (fact.SourceAddress, fact.DestinationAddress, fact.SourcePort, fact.DestinationPort, fact.Size, fact.IcmpType, fact.Path));
        Assert.Equal(1, list.Readings.Quality.Skipped);
    }

    [Fact]
    public void Read_WhenLogIsHuge_KeepsTheNewestAndThoseOnWatchedPortsLonger()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 10_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 {20000 + (i % 20000)} {(i % 100 == 0 ? 6050 : 80)} 52 S 1 0 8192 - - - RECEIVE\r\n");
        var list = FirewallLogReader.Read(SampleText.Stream(text.ToString()), "f.log", SampleText.Tokyo, watched: null, mostWatched: 40);
        var facts = list.Readings.Facts;
        Assert.Equal((40, 20), (facts.Count(static f => f.Value.DestinationPort == 6050), facts.Count(static f => f.Value.DestinationPort == 80)));
        Assert.Equal((29900, 29999), (facts.Last(static f => f.Value.DestinationPort == 6050).Value.SourcePort, facts[^1].Value.SourcePort));
        Assert.Equal(facts.OrderBy(static f => f.Origin.Place.Number), facts);
        Assert.True(list.Readings.Quality.Truncated);
        Assert.Contains(list.Readings.Quality.Notes, static n => n.Key == "reading.newest-lines-kept" && n.Arguments.Contains(("dropped", "9940")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
