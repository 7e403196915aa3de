using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Plantings;

namespace ArcBundle.Scenarios.Stories;

/// <summary>Makes up hosts, jobs and incidents.</summary>
internal static class StoryBuilder
{
    private static readonly string[] ServerNames = ["BKSV01", "BACKUP2", "ARCSV03", "BK-MAIN"];
    private static readonly string[] AgentNames = ["FILESV02", "DBSV11", "APP-PROD1", "SQL07", "NAS-GW3", "KEIRI-SV", "MAIL05"];

    /// <summary>A story with a failure for each list of plantings, nothing planted yet.</summary>
    /// <param name="plantings">What will be planted, a list for each agent.</param>
    /// <param name="hidesDayAndMonth">Whether the log of jobs can be read with either of them first.</param>
    /// <param name="dice">Chance.</param>
    public static Story Build(IReadOnlyList<IReadOnlyList<Planting>> plantings, bool hidesDayAndMonth, Dice dice)
    {
        var language = hidesDayAndMonth ? HostLanguage.English : dice.Below(20) switch { < 10 => HostLanguage.Japanese, < 17 => HostLanguage.English, 17 or 18 => HostLanguage.French, _ => HostLanguage.German };
        var zone = ZoneOf(language, dice);
        var server = new HostModel(dice.Pick(ServerNames), "192.0.2." + Forms.Text.Of(dice.Between(10, 19))) { Language = language, Zone = zone, IsServer = true };
        var isJapanese = language == HostLanguage.Japanese;
        var story = new Story(server, dice)
        {
            IsJapanese = isJapanese,
            Style = hidesDayAndMonth ? LogStyle.American : StyleOf(language, dice),
            HidesDayAndMonth = hidesDayAndMonth,
            Nodes = dice.Below(10) switch { < 5 => NodeStyle.Short, < 7 => NodeStyle.Full, < 8 => NodeStyle.Small, 8 => NodeStyle.AddressOnly, _ => NodeStyle.Version6 },
            UsesJobLog = !hidesDayAndMonth && dice.Percent(12),
        };

        // A day of the month that no month has settles the order; the same number for both would need no order.
        var midnight = new DateTime(2026, hidesDayAndMonth ? dice.Between(2, 3) : dice.Between(2, 11), hidesDayAndMonth ? dice.Between(7, 10) : dice.Between(14, 24), 0, 0, 0, DateTimeKind.Unspecified);
        var start = Utc(zone, midnight.AddHours(dice.Pick(1, 2, 22, 23)).AddSeconds(2));
        var names = AgentNames.ToList();
        foreach (var ofAgent in plantings)
            AddFailure(story, ofAgent, TakeName(names, dice), start.AddMinutes(story.Failures.Count * 7));
        if (plantings.Count == 0)
            AddHealthy(story, TakeName(names, dice), start);
        var last = story.Failures.Max(static failure => failure.End);
        var taken = last + dice.Minutes(170, 540);
        foreach (var host in story.Hosts)
        {
            host.Taken = taken + dice.Minutes(0, 9);
            host.LogsBegin = start - TimeSpan.FromDays(4) - dice.Minutes(0, 5 * 24 * 60);
            host.Boot = start - TimeSpan.FromDays(11) - dice.Minutes(0, 9 * 24 * 60);
            host.ShowsAddresses = dice.Percent(80);
            HostSetup.Build(host, dice);
        }

        return story;
    }

    /// <summary>A clock that is right, off by seconds, or off by minutes.</summary>
    public static TimeSpan ClockError(Dice dice) => dice.Below(100) switch
    {
        < 60 => TimeSpan.Zero,
        < 85 => TimeSpan.FromSeconds(dice.Between(-20, 20)),
        _ => TimeSpan.FromSeconds(dice.Between(100, 170) * (dice.Percent(50) ? 1 : -1)),
    };

    private static void AddFailure(Story story, IReadOnlyList<Planting> plantings, string name, DateTimeOffset start)
    {
        var dice = story.Dice;
        var agent = plantings.Any(static planting => planting.IsOfServerItself) ? story.Server : NewAgent(story, name);
        agent.IsAgent = true;
        var silences = plantings.Select(static planting => planting.Silences).Aggregate(static (left, right) => [.. left.Intersect(right)]);
        var shapes = plantings.Select(static planting => planting.Shapes).Aggregate(static (left, right) => [.. left.Intersect(right)]);
        var silence = LengthOf(dice.Pick(silences), dice);
        var silenceStart = start + dice.Minutes(16, 34);
        var at = silenceStart + silence;
        var job = 22 + (story.Failures.Count * 10);
        var failure = new Failure
        {
            Agent = agent,
            Job = job,
            Start = start,
            SilenceStart = silenceStart,
            At = at,
            End = at.AddMinutes(31),
            Earlier = EarlierRuns(job, start, dice),
            Address = agent != story.Server ? null : plantings.Any(static planting => planting.IsAlike) ? "127.0.0.1" : dice.Pick("127.0.0.1", "127.0.0.1", "::1", "127.0.1.1"),
        };
        story.Failures.Add(failure);
        foreach (var run in failure.Earlier)
            JobLines.AddGoodRun(story, agent, run, null);
        var number = dice.Pick(plantings[0].Numbers);
        JobLines.AddFailingRun(story, failure, dice.Pick(shapes), number);
    }

    private static void AddHealthy(Story story, string name, DateTimeOffset start)
    {
        var agent = NewAgent(story, name);
        agent.IsAgent = true;
        var end = start.AddMinutes(51);
        var failure = new Failure { Agent = agent, Job = 22, Start = start, SilenceStart = end, At = end, End = end, Earlier = EarlierRuns(22, start, story.Dice) };
        story.Failures.Add(failure);
        foreach (var run in failure.Earlier.Append(new JobRunModel(22, start, end)))
            JobLines.AddGoodRun(story, agent, run, null);
    }

    private static HostModel NewAgent(Story story, string name)
    {
        var dice = story.Dice;
        var number = 21 + story.Failures.Count;
        var isElsewhere = dice.Percent(12);
        return new(name, "192.0.2." + Forms.Text.Of(number))
        {
            Language = story.Server.Language,
            Zone = isElsewhere ? ZoneOf(story.Server.Language, dice) : story.Server.Zone,
            Address6 = "2001:db8:10::" + Forms.Text.Of(number),
            ClockError = ClockError(dice),
            HasAntivirus = dice.Percent(55),
        };
    }

    private static List<JobRunModel> EarlierRuns(int job, DateTimeOffset start, Dice dice) =>
    [
        .. Enumerable.Range(1, 2).Reverse().Select(night => new JobRunModel(job - night, start.AddDays(-night), start.AddDays(-night) + dice.Minutes(50, 56))),
    ];

    private static TimeSpan LengthOf(Silence silence, Dice dice) => silence switch
    {
        Silence.Fifty => dice.Seconds(2970, 3060),
        Silence.Twenty => dice.Seconds(1190, 1245),
        Silence.Short => dice.Seconds(360, 520),
        Silence.Sixty => dice.Seconds(3580, 3640),
        _ => dice.Percent(40) ? dice.Minutes(13, 16) : dice.Minutes(25, 40),
    };

    private static LogStyle StyleOf(HostLanguage language, Dice dice) => language switch
    {
        HostLanguage.Japanese => dice.Pick(LogStyle.Plain, LogStyle.Plain, LogStyle.Bracketed, LogStyle.Csv, LogStyle.Tsv),
        HostLanguage.English => dice.Pick(LogStyle.American, LogStyle.American, LogStyle.Plain, LogStyle.Bracketed, LogStyle.Csv, LogStyle.Tsv),
        _ => dice.Pick(LogStyle.Dotted, LogStyle.Dotted, LogStyle.Csv),
    };

    private static HostZone ZoneOf(HostLanguage language, Dice dice) => language switch
    {
        HostLanguage.Japanese => dice.Pick(HostZone.Tokyo, HostZone.Tokyo, HostZone.Tokyo, HostZone.Tokyo, HostZone.Utc, HostZone.NewYork),
        HostLanguage.English => dice.Pick(HostZone.NewYork, HostZone.NewYork, HostZone.Chicago, HostZone.Utc, HostZone.Kolkata, HostZone.Adelaide, HostZone.Tokyo),
        HostLanguage.French => HostZone.Paris,
        _ => HostZone.Berlin,
    };

    private static DateTimeOffset Utc(HostZone zone, DateTime local) => new DateTimeOffset(local, zone.Rules.GetUtcOffset(local)).ToUniversalTime();

    private static string TakeName(List<string> names, Dice dice)
    {
        var name = dice.Pick(names);
        names.Remove(name);
        return name;
    }
}
