using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Talking;

public sealed class ReadMeTests
{
    [Fact]
    public void Of_Always_TellsHostItemsAndWhatWasWithheldInBothLanguages()
    {
        var context = new BundleContext
        {
            FormatVersion = 1,
            BundleId = Guid.Empty,
            ToolVersion = "1",
            Source = "live",
            Role = "server",
            HostName = "BKSV01",
            NowUtc = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.FromHours(9)),
        };

        var text = ReadMe.Of(context, [new ManifestItem("vss.writers", "denied", null, 0, [new OutcomeNote(OutcomeReasons.AccessDenied, "line one\r\nline two")])], new CollectOptions());

        Assert.Contains("ホスト: BKSV01\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Host: BKSV01\r\n", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-19 17:00:00 (UTC)", text, StringComparison.Ordinal);
        Assert.Contains("- VSS ライターの状態: アクセスが拒否されました", text, StringComparison.Ordinal);
        Assert.Contains("- State of the VSS writers: access refused (access was refused; run as administrator to include it: line one  line two)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }
}
