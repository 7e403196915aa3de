namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The published collector on a Japanese host, without a language option.</summary>
[Collection<WineCollectionDefinition>]
public sealed class JapaneseHostTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenHostIsJapanese_SpeaksJapaneseInTheHostsCodePage()
    {
        var bundle = await hosts.JapaneseBundleAsync();

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        var text = JapaneseText.Of(bundle.Result.Output);
        Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}]{3}", text);
        Assert.Contains(Path.GetFileName(bundle.Path), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenHostIsJapanese_RecordsHowTheHostWrites()
    {
        var context = (await hosts.JapaneseBundleAsync()).Context;

        Assert.Equal(932, context.AnsiCodePage);
        Assert.Equal(932, context.OemCodePage);
        Assert.Equal("Tokyo Standard Time", context.TimeZoneId);
        Assert.Equal(540, context.UtcOffsetMinutes);
        Assert.Equal("ja-JP", context.UiLanguage);
    }

    [Fact]
    public async Task Run_WhenHostIsJapanese_KeepsTheChildsBytes()
    {
        var bundle = await hosts.JapaneseBundleAsync();

        Assert.Contains(bundle.Raw("vss.writers").Values, static bytes => bytes.AsSpan().SequenceEqual(AgentHost.VssWriters));
    }
}
