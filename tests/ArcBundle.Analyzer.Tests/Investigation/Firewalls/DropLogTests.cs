using System.Text;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.FirewallLogs;

namespace ArcBundle.Analyzer.Tests.Investigation.Firewalls;

public sealed class DropLogTests
{
    private const string Head = "#Version: 1.5\n#Time Format: GMT\n#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path\n\n";

    [Theory]
    [InlineData("01:00 ALLOW,04:00 ALLOW", null)]
    [InlineData("02:30 ALLOW,04:00 ALLOW", "BeginsLater")]
    [InlineData("01:00 ALLOW,02:30 ALLOW", "EndsEarlier")]
    [InlineData("01:00 ALLOW,02:30 INFO-EVENTS-LOST,04:00 ALLOW", "HasGap")]
    [InlineData("", "Empty")]
    public void WhyNotCovering_WhenLines_GoesByTheFirstAndTheLast(string lines, string? failure) => Assert.Equal(failure,
        DropLog.WhyNotCovering(HostWith(lines), new(CaseLog.At("02:00"), CaseLog.At("03:00"), JobWindowSource.JobLines))?.Kind.ToString());

    [Theory]
    [InlineData("01:00 ALLOW", null, false, false)]
    [InlineData("01:00 ALLOW", true, true, false)]
    [InlineData("01:00 ALLOW", false, false, true)]
    [InlineData("01:00 DROP", false, true, false)]
    public void ShowsDrops_WhenSettingOrDropTells_SaysSo(string lines, bool? logsDropped, bool shows, bool hides)
    {
        var profile = new FirewallProfile("Domain", FirewallStore.Local, IsEnabled: true, LogsDropped: logsDropped);
        var host = HostWith(lines) with { FirewallProfiles = [new(profile, Origin.Of("firewall.reg", Place.OfLine(1), "profile"))] };
        Assert.Equal(shows, DropLog.ShowsDrops(host));
        Assert.Equal(hides, DropLog.HidesDrops(host));
    }

    private static Host HostWith(string lines)
    {
        var text = Head + string.Concat(lines.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
            $"{CaseLog.At(line[..5]):yyyy-MM-dd HH:mm:ss} {line[6..]} TCP 192.0.2.11 192.0.2.21 50112 6050 52 S 1 0 64240 - - - RECEIVE\n"));
        var log = FirewallLogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "pfirewall.log", ReadingContext.Unknown).Readings;
        return new() { Id = "H1", TakenAtUtc = CaseLog.At("+3 00:00"), FirewallLog = new(null, log.Facts, !log.Quality.IsDamaged, Origin.Of("pfirewall.log", Place.OfLine(1), "log")) };
    }
}
