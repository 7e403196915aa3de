using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Event 1530 of the user profile service: one long text that stays English on every host, but for the paths in it.</summary>
internal static class ProfileFixtures
{
    private const string Sid = "S-1-5-21-1111111111-2222222222-3333333333-1105";

    /// <summary>A hive kept open by the product, and one kept open by a foreign program.</summary>
    public static IEnumerable<EventFixture> All(HostWords words) =>
    [
        HiveLeak(@"\Device\HarddiskVolume2\Program Files (x86)\CA\ARCserve Backup Client Agent for Windows\caagstart.exe"),
        HiveLeak(words.ForeignProgram),
    ];

    private static EventFixture HiveLeak(string program)
    {
        var detail = $"1 user registry handles leaked from \\Registry\\User\\{Sid}:\r\nProcess 1664 ({program}) has opened key \\REGISTRY\\USER\\{Sid}\r\n";
        var fixture = EventFixture.Named(
            "Application", "Microsoft-Windows-User Profiles Service", 1530, level: 3, [new EventDatum("Detail", detail)], new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" });
        return fixture with { Record = fixture.Record with { UserSid = "S-1-5-18", ProcessId = 1204 } };
    }
}
