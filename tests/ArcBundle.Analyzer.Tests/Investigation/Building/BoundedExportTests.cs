using System.Security.Cryptography;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Tests.Reading;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Building;

/// <summary>A run that took the events of some hours only: what came later may be in the host's log and is not in the bundle.</summary>
public sealed class BoundedExportTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, true)]
    [InlineData(-6, false)]
    [InlineData(3, true)]
    public void Build_WhenTheExportEndsBeforeTheRun_CoversNothingAfterItsEnd(int? endsAfterHours, bool covers)
    {
        var host = Build(endsAfterHours is { } hours ? Noon.AddHours(hours) : null);
        var window = new JobWindow(Noon.AddHours(-4), Noon.AddHours(-2), JobWindowSource.JobLines);
        Assert.Equal(covers, host.Application.WhyNotCovering(window) is null);
    }

    private static Host Build(DateTimeOffset? eventsToUtc)
    {
        var context = new BundleContext
        {
            FormatVersion = 1,
            BundleId = Guid.Empty,
            ToolVersion = "test",
            Source = "live",
            Role = "agent",
            NowUtc = Noon,
            EventsFromUtc = Noon.AddDays(-1),
            EventsToUtc = eventsToUtc,
        };
        var evidence = new HostEvidence("HOST", context, null, [], [Entry(Event(1, Noon.AddHours(-20)) + Event(2, Noon.AddHours(-8)))]);
        var draft = HostBuilder.Read("H1", evidence, AnalysisOptions.None, TestContext.Current.CancellationToken);
        return HostBuilder.Build(draft, HostRole.Agent, AnalysisOptions.None).Host;
    }

    private static string Event(int record, DateTimeOffset time) =>
        $"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='VSS'/><EventID>8224</EventID><EventRecordID>{record}</EventRecordID>"
        + $"<TimeCreated SystemTime='{time:yyyy-MM-ddTHH:mm:ss}.000Z'/><Channel>Application</Channel><Computer>HOST</Computer></System></Event>\n";

    private static EvidenceEntry Entry(string text)
    {
        var bytes = SampleText.Encode(text, "utf-8");
        return new("raw/events.application/Application.xml", ItemCatalog.EventsApplication, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), null, () => new MemoryStream(bytes, writable: false));
    }
}
