using System.Diagnostics;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Offline;

/// <summary>Whole runs over disk trees, friendly and hostile ones.</summary>
public sealed class DiskTreeCollectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    [Fact]
    public void Run_WhenServerDisk_TakesItsFilesByteForByteAndTellsWhatOnlyALiveHostHas()
    {
        var root = SampleTree.Server(_folder);
        var before = _folder.Listing();

        var (code, _, error) = Run(root);

        Assert.Equal((0, string.Empty), (code, error));
        var bundle = BundleContent.Only(Out);
        Assert.Equal("synthetic tape log\r\n"u8, bundle["raw/logs.server/TAPE.LOG"]);
        Assert.Equal("ElfFile synthetic"u8, bundle["raw/events.application/application.evtx"]);
        Assert.Equal("# synthetic\r\n"u8, bundle["raw/config.ports/PortsConfig.cfg"]);
        Assert.Equal(("root", "BKSV01", "server"), (bundle.Context.Source, bundle.Context.HostName, bundle.Context.Role));
        string[] liveOnly = ["processes.start", "tcp.start", "udp", "netstat.text", "vss.writers", "sessions", "network.dynamicports", "events.rendered", "vss.providers", "load", "network.adapters", "processes.end", "tcp.end"];
        Assert.All(liveOnly, item => Assert.Equal(("missing", OutcomeReasons.NeedsLiveHost), (bundle.OutcomeOf(item), Assert.Single(bundle.ReasonsOf(item)))));
        Assert.All((string[])["registry.policy", "services", "minifilters"], item => Assert.Equal(("missing", OutcomeReasons.NotFound), (bundle.OutcomeOf(item), bundle.ReasonsOf(item)[0])));
        Assert.Equal(before, _folder.Listing().Where(static path => !path.StartsWith("out", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenAgentDisk_FindsItsRole()
    {
        Run(SampleTree.Agent(_folder));

        var bundle = BundleContent.Only(Out);
        Assert.Equal("agent", bundle.Context.Role);
        Assert.Equal("synthetic agent log\r\n"u8, bundle["raw/logs.agent/caagent.log"]);
        Assert.Equal("missing", bundle.OutcomeOf("logs.server"));
    }

    [Fact]
    public void Run_WhenTreeIsEmpty_StillGivesEveryItemAnOutcome()
    {
        Directory.CreateDirectory(_folder["EMPTY"]);

        Assert.Equal(0, Run(_folder["EMPTY"]).ExitCode);

        var bundle = BundleContent.Only(Out);
        Assert.Equal("unknown", bundle.Context.Role);
        Assert.All(bundle.Manifest.Items.Skip(1), static item => Assert.Equal("missing", item.Outcome));
    }

    [Fact]
    public void Run_WhenLogFolderHoldsLinks_FollowsNoneAndNamesThem()
    {
        var root = SampleTree.Server(_folder);
        var logs = Path.GetDirectoryName(Path.Combine(root, SampleTree.ServerLog))!;
        _folder.Write("outside/secret.log", "secret"u8);
        File.CreateSymbolicLink(Path.Combine(logs, "link.log"), _folder["outside", "secret.log"]);
        Directory.CreateSymbolicLink(Path.Combine(logs, "loop"), ".");
        Directory.CreateSymbolicLink(Path.Combine(logs, "out"), _folder["outside"]);

        Assert.Equal(0, Run(root).ExitCode);

        var bundle = BundleContent.Only(Out);
        Assert.Equal(["raw/logs.server/TAPE.LOG"], bundle.Names.Where(static name => name.StartsWith("raw/logs", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Equal(["link.log: link", "loop: link", "out: link"], bundle.Manifest.Items.Single(static item => string.Equals(item.Item, "logs.server", StringComparison.Ordinal)).Notes.Select(static note => note.Detail![(note.Detail!.LastIndexOf('\\') + 1)..]));
    }

    [Fact]
    public void Run_WhenALogIsAPipe_DoesNotWaitForIt()
    {
        var root = SampleTree.Server(_folder);
        MakePipe(Path.Combine(Path.GetDirectoryName(Path.Combine(root, SampleTree.ServerLog))!, "pipe.log"));
        MakePipe(Path.Combine(root, "WINDOWS/system32/WinEvt/Logs/System.evtx"));

        Run(root);

        var bundle = BundleContent.Only(Out);
        Assert.Equal(("truncated", OutcomeReasons.NotReadable), (bundle.OutcomeOf("logs.server"), Assert.Single(bundle.ReasonsOf("logs.server"))));
        Assert.Equal(("failed", OutcomeReasons.NotReadable), (bundle.OutcomeOf("events.system"), Assert.Single(bundle.ReasonsOf("events.system"))));
        Assert.Contains("raw/logs.server/TAPE.LOG", bundle.Names, StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenALogIsHugeAndSparse_TakesItsEndWithinTheBound()
    {
        var root = SampleTree.Server(_folder);
        var log = Path.Combine(root, SampleTree.ServerLog);
        using (var file = new FileStream(log, FileMode.Create))
        {
            file.SetLength(64L * 1024 * 1024 * 1024);
            file.Seek(-4, SeekOrigin.End);
            file.Write("last"u8);
        }

        var (code, _, _) = Run(root, new CollectionLimits { LogFile = 100_000 });

        Assert.Equal(1, code);
        var bundle = BundleContent.Only(Out);
        var taken = bundle["raw/logs.server/TAPE.LOG"];
        Assert.Equal(100_000, taken.Length);
        Assert.Equal("last"u8, taken.AsSpan()[^4..]);
        Assert.Equal(
            new OutcomeNote(OutcomeReasons.SizeLimit, @"C:\Program Files (x86)\CA\ARCserve Backup\LOG\TAPE.LOG: bytes 68719376736-68719476736 of 68719476736"),
            Assert.Single(bundle.ItemOf("logs.server").Notes));
    }

    [Fact]
    public void Run_WhenLogsAreOverTheBoundInAll_TakesTheNewestAndTellsOfTheRest()
    {
        var root = SampleTree.Server(_folder);
        for (var number = 1; number <= 4; number++)
        {
            var path = _folder.Write(FormattableString.Invariant($"BKSV01/Program Files (x86)/CA/ARCserve Backup/LOG/JOB{number}.LOG"), new byte[1000]);
            File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, number, 0, 0, 0, DateTimeKind.Utc));
        }

        File.SetLastWriteTimeUtc(Path.Combine(root, SampleTree.ServerLog), new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(1, Run(root, new CollectionLimits { Logs = 2000 }).ExitCode);

        var bundle = BundleContent.Only(Out);
        Assert.Equal(["raw/logs.server/JOB4.LOG", "raw/logs.server/JOB3.LOG"], bundle.Names.Where(static name => name.StartsWith("raw/logs", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Equal(new OutcomeNote(OutcomeReasons.SizeLimit, "3 / 5"), Assert.Single(bundle.ItemOf("logs.server").Notes));
    }

    [Fact]
    public void Run_WhenIncludeHoldsTheOutputFolder_DoesNotTakeItsOwnBundle()
    {
        var root = SampleTree.Server(_folder);
        _folder.Write("hand/out/note.txt", "by hand"u8);

        Assert.Equal(0, Arccollect.Run(["--root", root, "--out", _folder["hand", "out"], "--yes", "--include", _folder["hand"]]).ExitCode);

        File.Delete(_folder["hand", "out", "note.txt"]);
        Assert.Equal(["raw/extra/note.txt"], BundleContent.Only(_folder["hand", "out"]).Names.Where(static name => name.StartsWith("raw/extra", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenIncludedFilesShareAName_KeepsThemAll()
    {
        _folder.Write("hand/a/netstat.txt", "first"u8);
        _folder.Write("hand/b/netstat.txt", "second"u8);

        Run(SampleTree.Agent(_folder), null, "--include", _folder["hand"]);

        var bundle = BundleContent.Only(Out);
        Assert.Equal("first"u8, bundle["raw/extra/netstat.txt"]);
        Assert.Equal("second"u8, bundle["raw/extra/netstat~2.txt"]);
        Assert.Equal(Path.Combine(_folder["hand"], "b", "netstat.txt"), bundle.Manifest.Entries.Single(static e => e.Name is "raw/extra/netstat~2.txt").Source);
    }

    public void Dispose() => _folder.Dispose();

    private static void MakePipe(string path)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There is no mkfifo here: run this test on Linux (apt-get install coreutils).");
        using var process = Process.Start("/usr/bin/mkfifo", [path]);
        process.WaitForExit();
    }

    private (int ExitCode, string Output, string Error) Run(string root, CollectionLimits? limits = null, params string[] more) =>
        Arccollect.Run(["--root", root, "--out", Out, "--yes", "--lang", "en", .. more], limits: limits);
}
