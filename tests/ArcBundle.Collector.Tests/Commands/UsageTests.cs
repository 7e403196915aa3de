using System.Text.Json;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Commands;

/// <summary>Bad usage: exit 2, one sentence on standard error in the user's language, nothing written.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[], string, string> BadUsage => new()
    {
        { ["--frobnicate"], "'--frobnicate' is not an option", "'--frobnicate' は" },
        { ["--inclde", "C:\\logs"], "'--inclde' is not an option of arccollect. Did you mean '--include'?", "'--include' ではありませんか" },
        { ["--snapshotgap", "2s"], "Did you mean '--snapshot-gap'?", "'--snapshot-gap' ではありませんか" },
        { ["C:\\logs"], "'C:\\logs' is not an option", "'C:\\logs' は" },
        { ["--since", "soon"], "'soon' is not a time for --since", "'soon' は --since" },
        { ["--since", "30s"], "'30s' is not a time for --since", "'30s' は --since" },
        { ["--since", "2d", "--around", "2026-11-20 02:00"], "--since and --around exclude each other", "--since と --around は同時に" },
        { ["--around", "yesterday"], "'yesterday' is not a time for --around", "'yesterday' は --around" },
        { ["--around", "11/20/2026 02:00"], "'11/20/2026 02:00' is not a time for --around", "'11/20/2026 02:00' は --around" },
        { ["--window", "12h"], "--window is the time before and after --around", "--window は --around の前後" },
        { ["--around", "2026-11-20 02:00", "--window", "0s"], "'0s' is not a time for --window", "'0s' は --window" },
        { ["--snapshot-gap", "2h"], "'2h' is not a time for --snapshot-gap", "'2h' は --snapshot-gap" },
        { ["--max-size", "200"], "'200' is not a size for --max-size", "'200' は --max-size" },
        { ["--max-size", "1KB"], "'1KB' is not a size for --max-size", "'1KB' は --max-size" },
        { ["[suggest]"], "'[suggest]' is not an option", "'[suggest]' は" },
        { ["@args.txt"], "'@args.txt' is not an option", "'@args.txt' は" },
        { ["--out"], "--out needs a value", "--out には値が必要です" },
        { ["--out", "--yes"], "--out needs a value", "--out には値が必要です" },
        { ["--include"], "--include needs a value", "--include には値が必要です" },
        { ["--case", "A", "--case", "B"], "--case is given more than once", "--case が 2 回以上" },
        { ["--role", "master"], "'master' is not a value of --role", "'master' は --role" },
        { ["--deadline", "soon"], "'soon' is not a time", "'soon' は --deadline" },
        { ["--deadline", "0s"], "'0s' is not a time", "'0s' は --deadline" },
        { ["--trace", "soon"], "'soon' is not a time for --trace", "'soon' は --trace" },
        { ["--trace", "4s"], "'4s' is not a time for --trace", "'4s' は --trace" },
        { ["--trace", "11m"], "'11m' is not a time for --trace", "'11m' は --trace" },
        { ["--trace"], "--trace needs a value", "--trace には値が必要です" },
        { ["--trace", "2m", "--deadline", "179s"], "A trace of 120 s does not fit into a --deadline of 179 s; give at least 180s", "180s 以上を指定" },
        { ["--trace", "5s", "--root", "."], "cannot be used with --root", "--root と同時には" },
        { ["--trace", "5s"], "give --root DIR", "--root DIR で" },
        { ["--exclude", "everything"], "'everything' is not an item", "'everything' という項目" },
        { ["--exclude", "host.context"], "host.context cannot be left out", "host.context は対象から外せません" },
        { ["--case", " "], "must have 1 to 64 characters", "1 ～ 64 文字" },
        { ["--include", "/nowhere/at/all"], "'/nowhere/at/all' given with --include does not exist", "'/nowhere/at/all' が存在しません" },
        { ["--root", "/nowhere/at/all"], "'/nowhere/at/all' given with --root", "'/nowhere/at/all' が存在しない" },
        { ["--root", ""], "'' given with --root is not a path", "--root に指定された ''" },
        { ["--quiet"], "--quiet cannot ask", "--quiet では確認できない" },
        { [], "give --root DIR", "--root DIR で" },
    };

    [Theory]
    [MemberData(nameof(BadUsage))]
    public void Run_WhenUsageIsBad_SaysOneSentenceInTheUsersLanguageAndWritesNothing(string[] arguments, string english, string japanese)
    {
        string[] output = arguments.Contains("--out", StringComparer.Ordinal) ? [] : ["--out", _folder["out"]];
        foreach (var (language, sentence) in ((string, string)[])[("en", english), ("ja", japanese)])
        {
            var (code, said, error) = Arccollect.Run(["--lang", language, .. output, .. arguments]);

            Assert.Equal((2, string.Empty), (code, said));
            Assert.Contains(sentence, error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }

        Assert.Empty(_folder.Listing());
    }

    [Fact]
    public void Run_WhenLanguageIsUnknown_SaysSo()
    {
        var (code, _, error) = Arccollect.Run(["--lang", "fr"]);

        Assert.Equal(2, code);
        Assert.Contains("--lang", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenOutIsAFile_SaysSo()
    {
        var file = _folder.Write("file", "x"u8);

        var (code, _, error) = Arccollect.Run(["--lang", "en", "--yes", "--root", SampleTree.Server(_folder), "--out", file]);

        Assert.Equal(2, code);
        Assert.Contains("is a file; give a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenOutLiesInTheDiskThatIsRead_Refuses()
    {
        var root = SampleTree.Server(_folder);
        Directory.CreateSymbolicLink(_folder["link"], root);
        var before = _folder.Listing();

        foreach (var folder in (string[])[root, Path.Combine(root, "new"), _folder["link", "new"]])
            Assert.Equal(2, Arccollect.Run(["--yes", "--root", root, "--out", folder]).ExitCode);

        Assert.Equal(before, _folder.Listing());
    }

    [Fact]
    public void Run_WhenUsageIsBadAndJsonIsAsked_PrintsOneDocumentToo()
    {
        var (code, output, _) = Arccollect.Run(["--json", "--role", "master", "--lang", "ja"]);

        Assert.Equal(2, code);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(2, document.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("usage.bad-value", document.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
