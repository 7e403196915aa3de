using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Commands;

/// <summary>What a user is told before and after a run about rights, items struck out and programs that are started.</summary>
public sealed class NoticeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;

    public NoticeTests() => _root = SampleTree.Server(_folder);

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "Not running as administrator", "most likely be refused", "State of the VSS writers")]
    [InlineData("ja", "管理者として実行されていない", "アクセスが拒否される見込み", "VSS ライターの状態")]
    public void Run_WithoutAdministratorRights_NamesWhatWillBeRefusedAndGoesOn(string language, params string[] sentences)
    {
        var (code, output, _) = Arccollect.Run(["--out", Out, "--lang", language], "y", new FakeHost(_root) { Live = new FakeLive { IsElevated = false } });

        Assert.Equal(0, code);
        Assert.All(sentences, sentence => Assert.Contains(sentence, Before(output), StringComparison.Ordinal));
        Assert.True(BundleContent.Only(Out).Manifest.Complete);
    }

    [Fact]
    public void Run_WithoutAdministratorRightsAndUnasked_StillSaysSoOnceItHasSaidThatItRuns()
    {
        var (_, output, _) = Arccollect.Run(["--out", Out, "--lang", "en", "--yes"], live: new FakeHost(_root) { Live = new FakeLive { IsElevated = false } });

        Assert.Matches(@"\ACollecting from \S+\. Ctrl\+C ends the run early; .*\r?\nNot running as administrator", output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Run_WithAdministratorRightsOrUnknown_SaysNothingOfThem(bool? elevated)
    {
        var (_, output, _) = Arccollect.Run(["--out", Out, "--lang", "en"], "y", new FakeHost(_root) { Live = new FakeLive { IsElevated = elevated } });

        Assert.DoesNotContain("administrator", Before(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The report will be able to say less about: VSS writer failed.", "the report can say less about: VSS writer failed.")]
    [InlineData("ja", "解析レポートの判定が弱くなります: VSS ライターの失敗。", "解析レポートの判定が弱くなります: VSS ライターの失敗。")]
    public void Run_WhenAnItemIsStruckOut_TellsBeforeAndAfterWhatThatWeakens(string language, string before, string after)
    {
        var (_, output, _) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", language, "--exclude", "vss.writers"], "y");

        Assert.Contains(before, Before(output), StringComparison.Ordinal);
        Assert.Contains(after, output[Before(output).Length..], StringComparison.Ordinal);
        Assert.Contains(after, System.Text.Encoding.UTF8.GetString(BundleContent.Only(Out)["READ-ME.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenAsked_TellsSizesAndWhyBeforeTheQuestion()
    {
        var (_, output, _) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en"], "n");

        Assert.Contains("  - Logs of the backup server (about 20 B)", Before(output), StringComparison.Ordinal);
        Assert.Contains("before compression; the file takes at most 200 MiB, the run at most 180 seconds.", Before(output), StringComparison.Ordinal);
        Assert.Contains("arccollect --plan shows", Before(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.txt", "does not exist")]
    [InlineData(".", "is a folder")]
    public void Run_WhenTheActivityLogCannotBeRead_SaysSoInOneSentenceAndWritesNothing(string file, string words)
    {
        var (code, _, error) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en", "--yes", "--activity-log", _folder[file]]);

        Assert.Equal(2, code);
        Assert.Contains(words, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Run_WhenADiskIsReadAndTheActivityLogIsToBeListed_Refuses()
    {
        var (code, _, error) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en", "--yes", "--activity-log", "auto"]);

        Assert.Equal(2, code);
        Assert.Contains("cannot be used with --root", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenTheActivityLogIsToBeListedButCannot_SaysSoBefore()
    {
        var (_, output, _) = Arccollect.Run(["--out", Out, "--lang", "en", "--activity-log", "auto"], "y", new FakeHost(_root) { Live = new FakeLive() });

        Assert.Contains("were not found, so the activity log will be missing", Before(output), StringComparison.Ordinal);
    }

    private static string Before(string output) => output[..output.IndexOf("[y/n]", StringComparison.Ordinal)];
}
