using System.Text;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Tracing;

/// <summary>Whole runs with <c>--trace</c>, on an invented live host whose <c>logman</c> and <c>tracerpt</c> are scripts.</summary>
public sealed class TraceRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;

    public TraceRunTests() => _root = SampleTree.Server(_folder);

    private string Out => _folder["out"];

    [Fact]
    public void Run_WithATrace_RecordsPacksStopsAndTellsAllOfIt()
    {
        var scripts = new TraceScripts(_folder);
        scripts.LeaveSession();

        var (code, output, error) = Run(scripts, answer: "y");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("Windows' own logman starts a trace session named ArcBundleNet", output, StringComparison.Ordinal);
        Assert.Contains("      recording, 5 s left, ", output, StringComparison.Ordinal);
        Assert.Contains("      stopping the trace session", output, StringComparison.Ordinal);
        Assert.Contains("      converting the trace, 5 B", output, StringComparison.Ordinal);
        Assert.Contains("The trace session ArcBundleNet that an earlier run had left was still running. It has been stopped.", output, StringComparison.Ordinal);
        Assert.Equal("stopped", scripts.Session);
        var bundle = BundleContent.Only(Out);
        Assert.Equal("trace"u8, bundle["raw/trace.tcp/ArcBundleNet.etl"]);
        Assert.Equal("converted"u8, bundle["raw/trace.tcp/ArcBundleNet.evtx"]);
        Assert.Equal("collected", bundle.OutcomeOf("trace.tcp"));
        Assert.InRange(bundle.ItemOf("trace.tcp").Milliseconds, 5000, 60_000);
        var children = bundle.Manifest.Footprint.ChildProcesses;
        Assert.Contains(children, static child => child.Contains("logman.exe create trace ArcBundleNet", StringComparison.Ordinal));
        Assert.Contains(children, static child => child.EndsWith("logman.exe stop ArcBundleNet -ets", StringComparison.Ordinal));
        Assert.Contains(children, static child => child.Contains("tracerpt.exe", StringComparison.Ordinal));
        var readMe = Encoding.UTF8.GetString(bundle["READ-ME.txt"]);
        Assert.Contains("a trace session named ArcBundleNet was started for the time of the recording, and stopped.", readMe, StringComparison.Ordinal);
        Assert.Contains("ArcBundleNet という名前のトレース セッションを開始し、その後停止しました。", readMe, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenTheUserStopsIt_StopsTheSessionAndFinishesTheBundle()
    {
        var scripts = new TraceScripts(_folder);
        using var user = new CancellationTokenSource();
        var running = Task.Run(() => Run(scripts, "10m", cancel: user.Token), TestContext.Current.CancellationToken);
        using (var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20)))
        {
            while (!string.Equals(scripts.Session, "running", StringComparison.Ordinal) && !running.IsCompleted)
                await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        await user.CancelAsync();
        var (code, output, _) = await running;

        Assert.Equal(1, code);
        Assert.Contains("You cancelled", output, StringComparison.Ordinal);
        Assert.Equal("stopped", scripts.Session);
        var bundle = BundleContent.Only(Out);
        Assert.Equal(("truncated", "cancelled"), (bundle.OutcomeOf("trace.tcp"), bundle.OutcomeOf("logs.server")));
        Assert.Equal("trace"u8, bundle["raw/trace.tcp/ArcBundleNet.etl"]);
    }

    [Fact]
    public void Run_WhenTheSessionCannotBeStopped_SaysSoEvenWhenQuietAndExitsOne()
    {
        var scripts = new TraceScripts(_folder, stop: "exit 5");
        scripts.LeaveSession();

        var (code, output, error) = Run(scripts, more: "--quiet");

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains("logman stop ArcBundleNet -ets", error, StringComparison.Ordinal);
        var bundle = BundleContent.Only(Out);
        Assert.Equal([OutcomeReasons.AccessDenied, OutcomeReasons.SessionNotStopped], bundle.ReasonsOf("trace.tcp"));
        Assert.Contains("could not be stopped", Encoding.UTF8.GetString(bundle["READ-ME.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenNotElevated_IsDeniedAndTheReadMeClaimsNoRecording()
    {
        var scripts = new TraceScripts(_folder);

        var (code, output, _) = Run(scripts, elevated: false);

        Assert.Equal(0, code);
        Assert.Contains("- TCP trace: access refused", output, StringComparison.Ordinal);
        Assert.Empty(scripts.Calls);
        Assert.Contains("no trace was recorded", Encoding.UTF8.GetString(BundleContent.Only(Out)["READ-ME.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenTheTraceIsExcluded_SaysNothingOfASession()
    {
        var scripts = new TraceScripts(_folder);

        var (code, output, _) = Run(scripts, answer: "y", more: ["--exclude", "trace.tcp"]);

        Assert.Equal(0, code);
        Assert.DoesNotContain("logman", output, StringComparison.Ordinal);
        Assert.Empty(scripts.Calls);
        var bundle = BundleContent.Only(Out);
        Assert.Equal("skipped", bundle.OutcomeOf("trace.tcp"));
        Assert.DoesNotContain("ArcBundleNet", Encoding.UTF8.GetString(bundle["READ-ME.txt"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Because --trace is given, this host is changed a little for 5 s")]
    [InlineData("ja", "--trace が指定されているため、このホストの状態が 5 秒間だけわずかに変わります")]
    public void Plan_WithATrace_SaysWhatIsStartedAndThatItIsStopped(string language, string sentence)
    {
        var scripts = new TraceScripts(_folder);

        var (code, output, _) = Run(scripts, more: ["--plan", "--lang", language]);

        Assert.Equal(0, code);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.Contains("logman create trace ArcBundleNet -p {2F07E2EE-15DB-40F1-90EF-9D7BA282188A}", output, StringComparison.Ordinal);
        Assert.Contains("185", output, StringComparison.Ordinal); // the default deadline with the trace on top
        Assert.Empty(scripts.Calls);
        Assert.False(Directory.Exists(Out));
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(
        TraceScripts scripts, string duration = "5s", string? answer = null, bool elevated = true, CancellationToken? cancel = null, params string[] more)
    {
        string[] language = more.Contains("--lang", StringComparer.Ordinal) ? [] : ["--lang", "en"];
        string[] yes = answer is null ? ["--yes"] : [];
        var live = new FakeHost(_root) { Live = new FakeLive { SystemFolder = scripts.Folder, IsElevated = elevated } };
        return Arccollect.Run([.. yes, .. language, "--out", Out, "--trace", duration, .. more], answer, live, cancel: cancel);
    }
}
