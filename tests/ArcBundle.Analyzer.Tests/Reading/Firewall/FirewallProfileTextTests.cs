using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;

namespace ArcBundle.Analyzer.Tests.Reading.Firewall;

public sealed class FirewallProfileTextTests
{
    [Fact]
    public void Read_WhenSample_ReadsTheCurrentProfile()
    {
        var text = File.ReadAllText(Samples.PathOf("misc/netsh_advfirewall_currentprofile_en.txt"));
        foreach (var encoding in SampleText.Western)
        {
            Assert.Equal(
                new FirewallProfile("Domain", FirewallStore.Effective, IsEnabled: true, BlocksInbound: true, BlocksOutbound: false, IgnoresRules: false, LogsDropped: false, LogsAllowed: false),
                Assert.Single(FirewallProfileText.Read(SampleText.Stream(text, encoding), "p.txt", ReadingContext.Unknown).Readings.Facts).Value);
        }
    }

    [Fact]
    public void Read_WhenSeveralProfilesInJapanese_ReadsWhatNoLanguageChanges()
    {
        // Synthetic; the Japanese words are from memory.
        const string text = "ドメイン プロファイル設定:\r\n----------------------------------------------------------------------\r\n状態                                  オン\r\nファイアウォール ポリシー                         BlockInboundAlways,BlockOutbound\r\nLocalFirewallRules                    有効\r\n\r\n"
            + "まだ知らない語:\r\n----------------------------------------------------------------------\r\n状態                                  謎\r\nファイアウォール ポリシー                         AllowInbound,AllowOutbound\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            Assert.Equal(
                [
                    new("Domain", FirewallStore.Effective, IsEnabled: true, BlocksInbound: true, BlocksOutbound: true, IgnoresRules: true, UsesLocalRules: true),
                    new FirewallProfile(null, FirewallStore.Effective, IsEnabled: null, BlocksInbound: false, BlocksOutbound: false, IgnoresRules: false),
                ],
                FirewallProfileText.Read(SampleText.Stream(text, encoding), "p.txt", ReadingContext.Unknown).Readings.Facts.Select(static f => f.Value));
        }
    }
}
