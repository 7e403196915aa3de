using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Events of the service control manager: the Binary holds the service's key, and its state for 7036, in UTF-16 whatever the language.</summary>
internal static class ServiceFixtures
{
    private const string Provider = "Service Control Manager";
    private const string Agent = "Arcserve Backup Universal Agent";
    private const string AgentKey = "CASUniversalAgent";

    /// <summary>7036 running and stopped, 7034 and 7031.</summary>
    public static IEnumerable<EventFixture> All(HostWords words) =>
    [
        Scm(7036, level: 4, "VSS/4", words.VssDisplayName, words.Running),
        Scm(7036, level: 4, "VSS/1", words.VssDisplayName, words.Stopped),
        Scm(7034, level: 2, AgentKey, Agent, "1"),
        Scm(7031, level: 2, AgentKey, Agent, "1", "60000", "1", words.RestartService),
    ];

    private static EventFixture Scm(int id, int level, string key, params string[] values)
    {
        var fixture = EventFixture.Named("System", Provider, id, level, [.. values.Select(static (value, i) => new EventDatum(FormattableString.Invariant($"param{i + 1}"), value))]);
        return fixture with { Record = fixture.Record with { Qualifiers = 0x4000, Binary = Encoding.Unicode.GetBytes(key + '\0') } };
    }
}
