namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Logs of events that no public log holds, as a host of a language would write them. Synthetic: hosts and persons are made up.</summary>
internal static class UnpublishedLogs
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Events of the Application log, a minute apart.</summary>
    public static IReadOnlyList<EventFixture> Application(HostWords words) => Dated([.. VssFixtures.All(words), .. ProfileFixtures.All(words), .. FormFixtures.All]);

    /// <summary>Events of the System log, a minute apart.</summary>
    public static IReadOnlyList<EventFixture> System(HostWords words) => Dated([.. ServiceFixtures.All(words), .. TcpipFixtures.All]);

    /// <summary>Events without template.</summary>
    public static IReadOnlyList<EventFixture> WithoutTemplate { get; } = Dated(FormFixtures.WithoutTemplate);

    /// <summary>The log as a file.</summary>
    public static byte[] Write(IReadOnlyList<EventFixture> events)
    {
        var writer = new EvtxWriter(events[0].Record.Channel, "BKSV01.example.test");
        foreach (var fixture in events)
            writer.Add(fixture.Record, fixture.Payload);
        return writer.ToArray();
    }

    private static EventFixture[] Dated(IEnumerable<EventFixture> events) =>
        [.. events.Select(static (fixture, i) => fixture with { Record = fixture.Record with { RecordId = i + 1, TimeUtc = Start.AddMinutes(i), Computer = "BKSV01.example.test" } })];
}
