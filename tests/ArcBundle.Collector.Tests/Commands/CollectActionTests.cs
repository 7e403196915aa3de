using System.Text.Json;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Commands;

public sealed class CollectActionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;

    public CollectActionTests() => _root = SampleTree.Server(_folder);

    private string Out => _folder["out"];

    [Theory]
    [InlineData("en", "y")]
    [InlineData("en", " YES ")]
    [InlineData("ja", "はい")]
    public void Run_WhenTheUserAgrees_Collects(string language, string answer)
    {
        var (code, output, _) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", language], answer);

        Assert.Equal(0, code);
        Assert.Contains("[y/n]", output, StringComparison.Ordinal);
        Assert.True(BundleContent.Only(Out).Manifest.Complete);
    }

    [Theory]
    [InlineData("n", "Not started; nothing was written.")]
    [InlineData("", "Not started; nothing was written.")]
    [InlineData(null, "there was no answer to the question. Add --yes")]
    public void Run_WhenTheUserDoesNotAgree_WritesNothing(string? answer, string sentence)
    {
        var before = _folder.Listing();

        var (code, _, error) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en"], answer);

        Assert.Equal(2, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Listing());
    }

    [Fact]
    public void Run_WhenPlanIsAsked_TellsEveryItemAndWritesNothing()
    {
        var before = _folder.Listing();

        var (code, output, error) = Arccollect.Run(["--plan", "--root", _root, "--out", Out, "--lang", "ja"]);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.All(ItemCatalog.All, definition => Assert.Contains($"\n{definition.Id}  ", output, StringComparison.Ordinal));
        Assert.Contains(@"C:\WINDOWS\System32\winevt\Logs\Application.evtx", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("registry-unload", output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Listing());
    }

    [Fact]
    public void Run_WhenPlanIsAskedAsJson_PrintsOneDocument()
    {
        var (code, output, _) = Arccollect.Run(["--plan", "--json", "--root", _root, "--exclude", "vss.writers,udp", "--deadline", "5m"]);

        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("arccollect.plan/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(300, document.RootElement.GetProperty("deadlineSeconds").GetInt32());
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToDictionary(static item => item.GetProperty("item").GetString()!, StringComparer.Ordinal);
        Assert.Equal(ItemCatalog.All.Count, items.Count);
        Assert.Equal("skipped", items["vss.writers"].GetProperty("outcome").GetString());
        Assert.Equal(20, items["logs.server"].GetProperty("estimatedBytes").GetInt64());
        Assert.Equal(11, items["extra"].GetProperty("neededFor").GetArrayLength());
    }

    [Fact]
    public void Run_WhenJsonIsAsked_PrintsOneAsciiDocumentOnStandardOutput()
    {
        var (code, output, error) = Arccollect.Run(["--json", "--yes", "--root", _root, "--out", Out, "--lang", "ja", "--case", "ケース-42"]);

        Assert.Equal(0, code);
        Assert.True(output.All(char.IsAscii));
        Assert.NotEmpty(error);
        using var document = JsonDocument.Parse(output);
        var bundle = document.RootElement.GetProperty("bundle");
        Assert.Equal(Assert.Single(Directory.GetFiles(Out)), bundle.GetProperty("path").GetString());
        Assert.Equal(64, bundle.GetProperty("sha256").GetString()!.Length);
        Assert.True(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("ケース-42", document.RootElement.GetProperty("case").GetString());
        Assert.Equal(ItemCatalog.All.Count, document.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Run_WhenQuiet_SaysNothing()
    {
        Assert.Equal((0, string.Empty, string.Empty), Arccollect.Run(["--quiet", "--yes", "--root", _root, "--out", Out]));
        Assert.Equal("BKSV01", BundleContent.Only(Out).Context.HostName);
    }

    [Fact]
    public void Run_AtTheEnd_TellsTheBundleItsHashAndWhatIsMissingInPlainWords()
    {
        var (_, output, _) = Arccollect.Run(["--yes", "--root", _root, "--out", Out, "--lang", "en", "--case", "A-1"]);

        var path = Assert.Single(Directory.GetFiles(Out));
        Assert.StartsWith("A-1_BKSV01_", Path.GetFileName(path), StringComparison.Ordinal);
        Assert.Contains(path, output, StringComparison.Ordinal);
        Assert.Contains("SHA-256: ", output, StringComparison.Ordinal);
        // Items with the same outcome for the same reason share a line; the file comes after them, where it is still on the screen.
        Assert.Matches(@"\n  - Processes at the start, [^\n]*State of the VSS writers, [^\n]*: not there \(only a running Windows has it", output);
        Assert.True(output.IndexOf(path, StringComparison.Ordinal) > output.IndexOf("State of the VSS writers,", StringComparison.Ordinal));
        Assert.Contains("send this file to your support contact", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenExcluded_TheItemIsSkippedInTheBundle()
    {
        Arccollect.Run(["--yes", "--root", _root, "--out", Out, "--exclude", "logs.server", "--exclude", "config.ports"]);

        var bundle = BundleContent.Only(Out);
        Assert.Equal(("skipped", "skipped"), (bundle.OutcomeOf("logs.server"), bundle.OutcomeOf("config.ports")));
        Assert.DoesNotContain(bundle.Names, static name => name.StartsWith("raw/logs.server", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OnALiveHost_CollectsFactsAndTellsRefusals()
    {
        var live = new FakeHost(_root) { Live = new FakeLive { IsElevated = false } };

        var (code, _, _) = Arccollect.Run(["--yes", "--out", Out], live: live);

        Assert.Equal(0, code);
        var bundle = BundleContent.Only(Out);
        Assert.Equal("live", bundle.Context.Source);
        Assert.Equal(("collected", "collected", "denied", "empty"), (bundle.OutcomeOf("processes.start"), bundle.OutcomeOf("tcp.end"), bundle.OutcomeOf("services"), bundle.OutcomeOf("udp")));
        Assert.Contains("facts/processes.end.msgpack", bundle.Names, StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenCancelledBeforehand_StillWritesABundleThatSaysSo()
    {
        var (code, output, _) = Arccollect.Run(["--yes", "--root", _root, "--out", Out, "--lang", "en"], cancel: new CancellationToken(canceled: true));

        Assert.Equal(1, code);
        Assert.Contains("You cancelled", output, StringComparison.Ordinal);
        var bundle = BundleContent.Only(Out);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal("cancelled", bundle.OutcomeOf("logs.server"));
    }

    [Fact]
    public void Run_WhenTheOutputFolderCannotBeMade_ExitsThreeAndSaysWhy()
    {
        var file = _folder.Write("file", "x"u8);

        var (code, output, error) = Arccollect.Run(["--yes", "--json", "--root", _root, "--out", Path.Combine(file, "below"), "--lang", "en"]);

        Assert.Equal(3, code);
        Assert.Contains("No bundle could be written: the folder", error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("error.out-not-writable", document.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("en", "Exit codes:")]
    [InlineData("ja", "終了コード:")]
    public void Run_WhenHelpIsAsked_ListsEveryOption(string language, string text)
    {
        var (code, output, _) = Arccollect.Run(["--help", "--lang", language]);

        Assert.Equal(0, code);
        Assert.Contains(text, output, StringComparison.Ordinal);
        string[] options = ["--out DIR", "--case ID", "--role", "--since TIME", "--around MOMENT", "--window TIME", "--deadline", "--max-size SIZE", "--snapshot-gap TIME", "--include", "--exclude", "--trace TIME", "--plan", "--yes", "--lang", "--root", "--quiet", "--json", "--version"];
        Assert.All(options, option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
