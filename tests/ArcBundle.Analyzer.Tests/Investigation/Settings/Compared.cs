using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings;

/// <summary>Compares synthetic hosts as the two sides of one incident.</summary>
internal static class Compared
{
    /// <summary>The settings of a server and an agent.</summary>
    public static IReadOnlyList<ConnectionSetting> Of(Host? server, Host? agent, params IReadOnlyList<ClockOffset> clocks) =>
        new CaseEvidence([.. new[] { server, agent }.OfType<Host>().Distinct()]) { Clocks = clocks }.Settings.Of(Between(server, agent));

    /// <summary>The settings of one name, the server's first.</summary>
    public static IReadOnlyList<ConnectionSetting> Named(string name, Host? server, Host? agent) => [.. Of(server, agent).Where(setting => string.Equals(setting.Name, name, StringComparison.Ordinal))];

    /// <summary>The agent's setting of one name, the server not being given.</summary>
    public static ConnectionSetting Only(string name, Host agent) => Assert.Single(Named(name, null, agent), static setting => setting.Host is not null);

    /// <summary>An incident of five hours.</summary>
    public static Incident Between(Host? server, Host? agent)
    {
        var window = new JobWindow(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch + TimeSpan.FromHours(5), JobWindowSource.JobLines);
        return new()
        {
            Lines = [],
            Server = server,
            Agent = agent,
            Window = window,
            Summary = new() { Id = "I1", AtUtc = window.ToUtc, Window = window, TimeCertainty = TimeCertainty.Certain },
        };
    }

    /// <summary>How the collection of items ended.</summary>
    public static HostItems Items(params (ItemId Item, ItemOutcome Outcome)[] items) => new(items.Select(static item => KeyValuePair.Create(item.Item, new ItemState(item.Outcome))));

    /// <summary>A registry value as the collector tells it; a key when <paramref name="name"/> is null.</summary>
    public static Sourced<RegistryFact> Value(ItemId item, string key, string? name, string? data, RegistryDataKind kind = RegistryDataKind.DWord) =>
        new(new(key, RegistryView.View64, name, name is null ? RegistryDataKind.Key : kind, data), Origin.Of($"facts/{item}.msgpack", Place.OfPath("0"), key));
}
