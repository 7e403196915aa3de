using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>A synthetic analysis that has something in every field of a report: three invented hosts, two incidents, one standing condition.</summary>
internal static class SampleResult
{
    private static readonly DateTimeOffset Failure = new(2026, 11, 19, 17, 52, 10, 987, TimeSpan.Zero);

    /// <summary>The analysis.</summary>
    public static AnalysisResult Create() => new()
    {
        ToolVersion = "0.1.0",
        Rules = new RulesIdentity("1", new string('a', 64)),
        Inputs = [Server(), Agent(), Handmade()],
        Incidents = [First(), Second()],
        Conditions = [new StandingCondition("H3", VssCondition())],
        Timeline = Timeline(),
        Surroundings = SamplePicture.Around(Record("H2", "raw/events/Application.evtx", 81240, Failure, string.Empty), "VSS 8224"),
        Clocks = [new("H2", "H1", ClockState.Applied, TimeSpan.FromSeconds(421), TimeSpan.FromSeconds(17), [Pair(ClockPairKind.JobStart), Pair(ClockPairKind.Failure), Pair(ClockPairKind.JobEnd)], 0)],
        SelfCheck = [.. CanaryTable.All.Take(3).Select(static canary => new CanaryResult("H2", canary, IsSeen: canary != CanaryTable.All[1]))],
        Warnings = [new Message("investigation.winsock-differs"), new Message("investigation.zone-assumed", ("host", "WEBSV03"))],
    };

    /// <summary>Two hosts and nothing wrong with them.</summary>
    public static AnalysisResult CreateQuiet() => Create() with { Incidents = [], Conditions = [], Timeline = [], Clocks = [], SelfCheck = [], Warnings = [] };

    /// <summary>An analysis of <paramref name="count"/> incidents and ten time line entries for each.</summary>
    public static AnalysisResult CreateLarge(int count) => Create() with
    {
        Incidents = [.. Enumerable.Range(0, count).Select(static n => First() with { Incident = Incident("I" + (n + 1).ToString(CultureInfo.InvariantCulture), Failure.AddHours(n)) })],
        Timeline = [.. Enumerable.Range(0, count * 10).Select(static n => Timeline()[0] with { AtUtc = Failure.AddMinutes(6 * n) })],
    };

    private static ClockPair Pair(ClockPairKind kind) => new(kind, Failure, Failure.AddSeconds(421), "12");

    private static Diagnosis First() => new(
        Incident("I1", Failure),
        [RegistryUnload(), StaleProcess(), .. Rest()],
        [
            new NextEvidence(
                ItemCatalog.EventsSystem, "H2", new Message("cause.how", ("time", "2026-11-20T02:00")), [CauseIds.RegistryUnload, CauseIds.StaleProcess]),
        ])
    {
        Settings =
        [
            new("server", "H1", "ReceiveTimeOut", SettingState.Set, @"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates\CA ARCserve Backup\Base\ReceiveTimeOut", "32", "1200", new("investigation.limit", ("minutes", "20"))) { Differs = true },
            new("agent", "H2", "ReceiveTimeOut", SettingState.Default, null, null, null, new("investigation.default")) { Differs = true },
            new("agent", null, "*packet*size*", SettingState.Unreadable, null, null, null, new("investigation.default")),
            new("server", "H1", "firewall.tcp.6050", SettingState.Set, "facts/registry.firewall.msgpack [12]", null, "allowed", new("investigation.allowed")) { Topic = SettingTopic.Firewall, Title = new("investigation.port", ("port", "6050")), Differs = true },
            new("agent", "H2", "firewall.tcp.6050", SettingState.Set, "facts/registry.firewall.msgpack [7]", null, "blocked", new("investigation.blocked")) { Topic = SettingTopic.Firewall, Title = new("investigation.port", ("port", "6050")), Differs = true },
            new("server", "H1", "KeepAliveTime", SettingState.Default, null, null, "7200000", new("investigation.default")) { Topic = SettingTopic.Tcpip },
            new("agent", "H2", "KeepAliveTime", SettingState.Set, @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\KeepAliveTime", "64", "7200000", new("investigation.limit", ("minutes", "120"))) { Topic = SettingTopic.Tcpip },
            new("agent", "H2", "time-zone", SettingState.Unreadable, null, null, null, new("investigation.default")) { Topic = SettingTopic.Clock, Title = new("investigation.time-zone") },
        ],
        Picture = SamplePicture.Create(Failure, "H1", "H2", new("investigation.job-start", ("job", "12")), Timeline()[1].Pointer),
    };

    private static Diagnosis Second() => new(
        Incident("I2", Failure.AddDays(1)) with
        {
            Node = null,
            Address = null,
            Job = null,
            Session = null,
            Codes = ["E8535"],
            Winsock = null,
            Server = null,
            Agent = null,
            SilenceSeconds = null,
            TimeCertainty = TimeCertainty.AmbiguousDate,
            Window = new JobWindow(Failure.AddDays(1).AddHours(-6), Failure.AddDays(1), JobWindowSource.Default),
        },
        [.. CauseIds.All.Select(static (id, n) => Judgement(id, n + 1, Verdict.NotAssessed, 0) with
        {
            Missing = [new MissingEvidence(ItemCatalog.LogsServer, null, new Message("missing.not-collected"))],
        })],
        []);

    private static IncidentSummary Incident(string id, DateTimeOffset at) => new()
    {
        Id = id,
        AtUtc = at,
        Node = "FILESV02",
        Address = "192.0.2.20",
        Job = "12",
        Session = "3",
        Codes = ["W8535", "E3392"],
        Winsock = 10060,
        Server = "H1",
        Agent = "H2",
        Window = new JobWindow(at.AddMinutes(-52), at.AddMinutes(1), JobWindowSource.JobStartAndEnd),
        SilenceSeconds = 3004,
        TimeCertainty = TimeCertainty.Certain,
    };

    private static CauseJudgement RegistryUnload() => Judgement(CauseIds.RegistryUnload, 1, Verdict.Confirmed, 0.97) with
    {
        For =
        [
            new Finding(
                "hive-leak-names-product",
                new Message("finding.hive-leak", ("pid", "4312")),
                Weight.Decisive,
                IsFor: true,
                [
                    Record("H2", "raw/events/Application.evtx", 81234, Failure.AddDays(-2), "Event 1530: 3 user registry handles leaked from \\Registry\\User\\S-1-5-21-1-2-3-1105:\r\nProcess 4312 (\\Device\\HarddiskVolume2\\Program Files\\CA\\ARCserve Backup Client Agent\\caagstart.exe)"),
                    At("H2", "facts/processes.start.msgpack", Place.OfPath("[57]"), Failure.AddDays(-2).AddHours(-1), "caagstart.exe PID 4312"),
                ]),
            new Finding(
                "key-marked-for-deletion",
                new Message("finding.key-deleted"),
                Weight.Strong,
                IsFor: true,
                [Record("H2", "raw/events/Application.evtx", 81240, Failure.AddMinutes(-40), "VSS 8193: CoCreateInstance, hr = 0x800703fa")]),
        ],
        Missing = [new MissingEvidence(ItemCatalog.EventsSystem, "H2", new Message("missing.no-coverage", ("from", "2026-11-19T12:00:00Z")))],
        Remedy = [new Message("remedy.end-process", ("process", "caagstart.exe")), new Message("remedy.no-logoff"), new Message("remedy.policy")],
        Explains = [CauseIds.StaleProcess, CauseIds.AgentSlow],
    };

    private static CauseJudgement StaleProcess() => Judgement(CauseIds.StaleProcess, 2, Verdict.Likely, 0.6) with
    {
        For =
        [
            new Finding(
                "left-over-process",
                new Message("finding.left-over", ("process", "caagstart.exe"), ("pid", "4312"), ("time", "2026-11-17T16:52:10Z")),
                Weight.Strong,
                IsFor: true,
                [At("H2", "facts/processes.start.msgpack", Place.OfPath("[57]"), null, "caagstart.exe PID 4312")]),
        ],
        Remedy = [new Message("remedy.end-process", ("process", "caagstart.exe"))],
        Notes = [new Message("cause.not-loopback-note")],
    };

    private static IEnumerable<CauseJudgement> Rest() =>
    [
        Judgement(CauseIds.AgentSlow, 3, Verdict.Possible, 0.25) with
        {
            For =
            [
                new Finding(
                    "silence-matches-limit",
                    new Message("finding.silence", ("seconds", "3004")),
                    Weight.Weak,
                    IsFor: true,
                    [Line("H1", "raw/logs/server/TASK_12.LOG", 118, Failure, "2026/11/20 02:52:10 E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ネットワーク エラー=10060)")]),
            ],
            Remedy = [new Message("remedy.no-logoff")],
        },
        Unseen(CauseIds.VssWriter, 4, ItemCatalog.VssWriters),
        Unseen(CauseIds.PrecedingError, 5, ItemCatalog.LogsActivity),
        Unseen(CauseIds.FirewallPorts, 6, ItemCatalog.RegistryProduct),
        Unseen(CauseIds.Antivirus, 7, ItemCatalog.Services),
        Judgement(CauseIds.Network, 8, Verdict.NotIndicated, 0),
        Judgement(CauseIds.PacketSize, 9, Verdict.NotIndicated, 0),
        Excluded(CauseIds.AgentStopped, 10, "service-listens", new Message("finding.listening", ("port", "6050")), "TCP 0.0.0.0:6050 0.0.0.0:0 LISTENING 1844"),
        Excluded(CauseIds.Loopback, 11, "address-not-loopback", new Message("finding.not-loopback", ("address", "192.0.2.20")), "エージェント=FILESV02 @192.0.2.20"),
    ];

    private static CauseJudgement Unseen(string cause, int rank, ItemId item) => Judgement(cause, rank, Verdict.NotAssessed, 0) with
    {
        Missing = [new MissingEvidence(item, "H2", new Message("missing.not-collected"))],
    };

    private static CauseJudgement Excluded(string cause, int rank, string id, Message text, string quote) => Judgement(cause, rank, Verdict.RuledOut, 0) with
    {
        Against = [new Finding(id, text, Weight.Decisive, IsFor: false, [Line("H2", "raw/netstat.txt", 7, Failure.AddHours(1), quote)])],
    };

    private static CauseJudgement VssCondition() => Judgement(CauseIds.VssWriter, 0, Verdict.Likely, 0.55) with
    {
        For =
        [
            new Finding(
                "writer-failed",
                new Message("finding.writer-failed", ("writer", "SqlServerWriter"), ("state", "8")),
                Weight.Strong,
                IsFor: true,
                [Line("H3", "writers.txt", 31, null, "   状態: [8] 失敗")]),
        ],
        Remedy = [new Message("remedy.writer", ("service", "SQLWriter"))],
    };

    private static CauseJudgement Judgement(string cause, int rank, Verdict verdict, double score) => new()
    {
        Cause = cause,
        Rank = rank,
        Verdict = verdict,
        Score = score,
        Article = new Message("article.section", ("heading", "クライアントエージェント側で caagstart.exe プロセスが残存することにより発生")),
    };

    private static List<TimelineEntry> Timeline() =>
    [
        new(Failure.AddDays(-2), "H2", "events.application", "registry", new Message("investigation.hive"), Record("H2", "raw/events/Application.evtx", 81234, Failure.AddDays(-2), "Event 1530")),
        new(Failure.AddMinutes(-52), "H1", "logs.server", "job", new Message("investigation.job-start", ("job", "12")), Line("H1", "raw/logs/server/TASK_12.LOG", 1, Failure.AddMinutes(-52), "ジョブ 12 開始")),
        new(Failure, "H1", "logs.server", "error", new Message("investigation.error", ("code", "E3392"), ("node", "FILESV02")), Line("H1", "raw/logs/server/TASK_12.LOG", 118, Failure, "E3392 (エージェント=FILESV02 @192.0.2.20)")),
    ];

    private static InputSummary Server() => new()
    {
        Id = "H1",
        Path = "C-1001_BKSV01_20261119T190000Z_0a1b2c3d.arcb.zip",
        Kind = "bundle",
        Sha256 = new string('b', 64),
        Host = "BKSV01",
        Role = HostRole.Server,
        CollectedAtUtc = Failure.AddHours(1),
        UtcOffsetMinutes = 540,
        Complete = true,
        Items = Items(),
    };

    private static InputSummary Agent() => new()
    {
        Id = "H2",
        Path = "C-1001_FILESV02_20261119T191000Z_4e5f6a7b.arcb.zip",
        Kind = "bundle",
        Sha256 = new string('c', 64),
        Host = "FILESV02",
        Role = HostRole.Agent,
        CollectedAtUtc = Failure.AddHours(1),
        UtcOffsetMinutes = 540,
        Complete = false,
        Damage = [new Message("intake.cut", ("lost", "4096"))],
        Items =
        [
            .. Items().Where(static item => item.Item is not "vss.writers"),
            new InputItem("vss.writers", ItemOutcome.TimedOut, new OutcomeNote(OutcomeReasons.TimeLimit, "60 s").ToMessage()),
            new InputItem("registry.policy", ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, "error 5").ToMessage()),
            new InputItem("processes.end", ItemOutcome.Cancelled, null),
            new InputItem("netstat.text", ItemOutcome.Collected, new OutcomeNote(OutcomeReasons.Masked).ToMessage()),
        ],
    };

    private static InputSummary Handmade() => new()
    {
        Id = "H3",
        Path = "WEBSV03",
        Kind = "handmade",
        Sha256 = new string('d', 64),
        Complete = true,
        Items = [new InputItem("vss.writers", ItemOutcome.Collected, null), new InputItem("photo.jpg", ItemOutcome.Skipped, null)],
    };

    private static InputItem[] Items() =>
    [
        new("host.context", ItemOutcome.Collected, null),
        new("processes.start", ItemOutcome.Collected, null),
        new("tcp.start", ItemOutcome.Collected, null),
        new("services", ItemOutcome.Collected, null),
        new("vss.writers", ItemOutcome.Empty, null),
        new("logs.server", ItemOutcome.Missing, new OutcomeNote(OutcomeReasons.NotFound).ToMessage()),
        new("events.application", ItemOutcome.Truncated, new OutcomeNote(OutcomeReasons.SizeLimit, "20 MB").ToMessage()),
    ];

    private static EvidencePointer Line(string host, string entry, long line, DateTimeOffset? at, string quote) => At(host, entry, Place.OfLine(line), at, quote);

    private static EvidencePointer Record(string host, string entry, long record, DateTimeOffset? at, string quote) => At(host, entry, Place.OfRecord(record), at, quote);

    private static EvidencePointer At(string host, string entry, Place place, DateTimeOffset? at, string quote) => new(host, Origin.Of(entry, place, quote), at);
}
