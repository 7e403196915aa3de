using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(ArcBundle.EndToEnd.Tests.Wine.WineHosts))]

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// The hosts that the tests on Wine share: one English, one Japanese, both the same agent with the published collector on it. They are made
/// when the first test asks, all at once, because that takes most of the time; a machine without Wine pays nothing. Tests of these two run
/// one after another (<see cref="WineCollectionDefinition"/>), because some of them end the host's session or server; a test that runs
/// beside them has a host of its own.
/// </summary>
public sealed class WineHosts : IAsyncDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(static () => Directory.CreateTempSubdirectory("arcbundle-wine-"));
    private readonly ConcurrentBag<WinePrefix> _prefixes = [];
    private readonly Lazy<Task<(WineHost English, WineHost Japanese)>> _hosts;
    private readonly Lazy<Task<CollectedBundle>> _englishBundle;
    private readonly Lazy<Task<CollectedBundle>> _japaneseBundle;

    /// <summary>Nothing is made yet.</summary>
    public WineHosts()
    {
        _hosts = new(MakeAsync);
        _englishBundle = new(async () => await (await _hosts.Value).English.CollectWatchedAsync(CancellationToken.None, "--lang", "en", "--case", "C-1", "--snapshot-gap", "2s"));
        _japaneseBundle = new(async () => await (await _hosts.Value).Japanese.CollectAsync(CancellationToken.None));
    }

    /// <summary>The English host, or skips the running test.</summary>
    internal async Task<WineHost> EnglishAsync()
    {
        WineInstallation.Require("wine", "wineserver", "localedef");
        return (await _hosts.Value).English;
    }

    /// <summary>The Japanese host, or skips the running test.</summary>
    internal async Task<WineHost> JapaneseAsync()
    {
        WineInstallation.Require("wine", "wineserver", "localedef");
        return (await _hosts.Value).Japanese;
    }

    /// <summary>What one plain run on the English host gave, watched for changes to the host; or skips the running test.</summary>
    internal async Task<CollectedBundle> EnglishBundleAsync()
    {
        await EnglishAsync();
        return await _englishBundle.Value;
    }

    /// <summary>What one run without options on the Japanese host gave, or skips the running test.</summary>
    internal async Task<CollectedBundle> JapaneseBundleAsync()
    {
        await JapaneseAsync();
        return await _japaneseBundle.Value;
    }

    /// <summary>A new Japanese host that no other test uses, or skips the running test.</summary>
    /// <param name="name">Names its folder; no two hosts may have the same.</param>
    internal async Task<WineHost> OwnJapaneseAsync(string name)
    {
        await JapaneseAsync(); // the programs are made
        return await FurnishAsync(await MakePrefixAsync(name, JapaneseFor(name), CancellationToken.None), await PublishedPrograms.CollectorAsync(), Programs);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var prefix in _prefixes)
            await prefix.StopServerAsync(CancellationToken.None);
        if (_folder.IsValueCreated)
            _folder.Value.Delete(recursive: true);
    }

    private string Programs => Path.Combine(_folder.Value.FullName, "programs");

    private WineLocale JapaneseFor(string name) => WineLocale.Japanese(Path.Combine(_folder.Value.FullName, "locale-" + name));

    private async Task<(WineHost English, WineHost Japanese)> MakeAsync()
    {
        var token = CancellationToken.None; // made for all tests: one test's end must not end it
        var collector = PublishedPrograms.CollectorAsync();
        var standIn = PublishedPrograms.PublishAsync(new("tests/ArcBundle.StandIn", Path.Combine(Programs, "stand-in")), token);
        var english = MakePrefixAsync("en", WineLocale.English(), token);
        var japanese = MakePrefixAsync("ja", JapaneseFor("ja"), token);
        await Task.WhenAll(collector, standIn, english, japanese);
        return (await FurnishAsync(await english, await collector, Programs), await FurnishAsync(await japanese, await collector, Programs));
    }

    private async Task<WinePrefix> MakePrefixAsync(string name, WineLocale locale, CancellationToken token)
    {
        var prefix = await WinePrefix.CreateAsync(Path.Combine(_folder.Value.FullName, name), locale, token);
        _prefixes.Add(prefix);
        return prefix;
    }

    private static async Task<WineHost> FurnishAsync(WinePrefix prefix, string collector, string programs)
    {
        await AgentHost.SetUpAsync(prefix, Path.Combine(programs, "stand-in", "standin.exe"), CancellationToken.None);
        return new WineHost(prefix, collector);
    }
}
