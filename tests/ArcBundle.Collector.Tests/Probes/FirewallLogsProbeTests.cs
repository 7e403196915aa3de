using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class FirewallLogsProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    [Fact]
    public void Collect_WhenTheRegistryNamesALog_TakesItAndItsOlderPartAndTheDefaultOnes()
    {
        _folder.Write("H/Windows/System32/LogFiles/Firewall/pfirewall.log", "default"u8);
        _folder.Write("H/Windows/System32/LogFiles/Firewall/other.txt", "not asked for"u8);
        _folder.Write("H/Logs/fw.log", "moved"u8);
        _folder.Write("H/Logs/fw.log.old", "older"u8);
        var registry = new FakeRegistry((RegistryRoots.Firewall, RegistryView.View64, FakeRegistry.Key(
            RegistryRoots.Firewall + @"\DomainProfile\Logging",
            ("LogFilePath", @"%systemdrive%\Logs\fw.log"), ("Other", @"%systemroot%\System32\LogFiles\Firewall\other.txt"))));

        var item = Run(registry);

        Assert.Equal("collected", item.Outcome);
        var entries = _bench.Finish();
        Assert.Equal(
            ["raw/logs.firewall/fw.log", "raw/logs.firewall/fw.log.old", "raw/logs.firewall/pfirewall.log"], entries.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("moved"u8, entries["raw/logs.firewall/fw.log"]);
    }

    [Fact]
    public void Collect_WhenALogIsLong_TakesItsEnd()
    {
        _folder.Write("H/Windows/System32/LogFiles/Firewall/pfirewall.log", "0123456789"u8);

        var item = Run(new FakeRegistry(), new CollectionLimits { LogFile = 4 });

        Assert.Equal(("truncated", OutcomeReasons.SizeLimit), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal("6789"u8, _bench.Finish()["raw/logs.firewall/pfirewall.log"]);
    }

    [Fact]
    public void Collect_WhenLogsWereKeptOfManyDays_TakesTheNewestAndSaysHowManyItLeft()
    {
        for (var day = 0; day < 60; day++)
        {
            var kept = _folder.Write(FormattableString.Invariant($"H/Windows/System32/LogFiles/Firewall/pfirewall-{day:00}.log"), "old"u8);
            File.SetLastWriteTimeUtc(kept, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day));
        }

        _folder.Write("H/Windows/System32/LogFiles/Firewall/pfirewall.log", "now"u8);

        var item = Run(new FakeRegistry());

        Assert.Equal(("truncated", new OutcomeNote(OutcomeReasons.SizeLimit, "11 / 61")), (item.Outcome, Assert.Single(item.Notes)));
        var entries = _bench.Finish();
        Assert.Equal("now"u8, entries["raw/logs.firewall/pfirewall.log"]);
        Assert.DoesNotContain("raw/logs.firewall/pfirewall-10.log", entries.Keys, StringComparer.Ordinal);
        Assert.Contains("raw/logs.firewall/pfirewall-11.log", entries.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenNothingIsLogged_IsMissing()
    {
        Directory.CreateDirectory(_folder["H"]);

        Assert.Equal("missing", Run(new FakeRegistry()).Outcome);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private ManifestItem Run(FakeRegistry registry, CollectionLimits? limits = null) =>
        _bench.Run(new FirewallLogsProbe(limits ?? new CollectionLimits()), new FakeHost(_folder["H"]) { Registry = registry });
}
