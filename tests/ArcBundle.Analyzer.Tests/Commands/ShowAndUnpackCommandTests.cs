using System.Text.Json;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class ShowAndUnpackCommandTests(DemoBundles bundles) : IClassFixture<DemoBundles>, IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Show_OfTheContext_TellsTheHostInEveryFormat()
    {
        var text = CommandLine.Run("show", bundles.Agent, "host.context");
        var json = CommandLine.Run("show", bundles.Agent, "host.context", "--format", "json");

        Assert.Equal((0, string.Empty), (text.ExitCode, text.Error));
        Assert.Contains("name=hostName  value=FILESV02", text.Output, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"hostName\",\"value\":\"FILESV02\"}", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WithoutItem_ListsEveryItemWithItsOutcomeAndEveryEntry()
    {
        var run = CommandLine.Run("show", bundles.Agent, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        var outcomes = lines.Where(static l => l.GetProperty("outcome").GetString() is not null).ToDictionary(static l => l.GetProperty("item").GetString()!, static l => l.GetProperty("outcome").GetString());
        Assert.Equal("missing", outcomes["processes.start"]);
        Assert.Equal("collected", outcomes["events.application"]);
        Assert.Contains(lines, static l => l.GetProperty("entry").GetString() == "raw/extra/プロセス一覧1.csv");
    }

    [Fact]
    public void Show_WhenItemIsAnEventLog_GivesOneJsonLinePerRecord()
    {
        var run = CommandLine.Run("show", bundles.Agent, "events.application", "--format", "json");

        var records = run.Output.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(21, records.Count);
        var leak = records.Single(static r => r.GetProperty("id").GetString() == "1530");
        Assert.Contains("caagstart.exe", leak.GetProperty("data").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenTextIsInAJapaneseCodePage_ShowsItDecoded()
    {
        var run = CommandLine.Run("show", bundles.Server, "raw/extra/アクティビティログ.txt");

        Assert.Contains("再接続タイムアウトです", run.Output, StringComparison.Ordinal);
        Assert.Equal(10, run.Output.Trim().Split('\n').Length);
    }

    [Fact]
    public void Show_WhenItemHasNoContent_TellsItsOutcome()
    {
        var run = CommandLine.Run("show", bundles.Agent, "vss.writers");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenAnOptionIsMistyped_SaysThatItIsNone()
    {
        var run = CommandLine.Run("show", bundles.Agent, "--raw");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("--raw is no option of this command", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenThereIsNoSuchItem_IsAUsageError() => Assert.Equal(2, CommandLine.Run("show", bundles.Agent, "nothing.like.it").ExitCode);

    [Fact]
    public void Show_WhenCellsLookLikeFormulas_GuardsThem()
    {
        _folder.Write("host/list.reg", "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"=1+2\"=\"@SUM(A1)\"\r\n"u8.ToArray());

        var run = CommandLine.Run("show", _folder.Path, "extra", "--format", "csv");

        Assert.Contains("\"'=1+2\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(A1)\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenListsAreSent_GivesATableOfEach()
    {
        _folder.Write("host/1", System.Text.Encoding.UTF8.GetBytes("#Time Format: UTC\r\n#Fields: date time action protocol src-ip dst-ip src-port dst-port path\r\n2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 50000 6050 RECEIVE\r\n"));
        _folder.Write("host/2", System.Text.Encoding.UTF8.GetBytes("Filter Name  Num Instances  Altitude  Frame\r\n-----------  -------------  --------  -----\r\nWdFilter  4  328010  0\r\n"));
        _folder.Write("host/3", System.Text.Encoding.UTF8.GetBytes("192.0.2.5 FILESV02\r\n"));

        var overview = CommandLine.Run("show", _folder.Path).Output;
        var run = CommandLine.Run("show", _folder.Path, "extra", "--format", "json");

        Assert.Contains("FirewallLog", overview, StringComparison.Ordinal);
        Assert.Contains("MinifilterList", overview, StringComparison.Ordinal);
        var rows = run.Output.Trim().Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(("2026-11-20T01:30:00.000Z", "DROP", "6050"), (rows[0].GetProperty("timeUtc").GetString(), rows[0].GetProperty("action").GetString(), rows[0].GetProperty("destinationPort").GetString()));
        Assert.Equal(("WdFilter", "328010"), (rows[1].GetProperty("name").GetString(), rows[1].GetProperty("altitude").GetString()));
        Assert.Equal("FILESV02", rows[2].GetProperty("names").GetString());
    }

    [Theory]
    [InlineData("somethingelse")]
    [InlineData("process")]
    public void Show_WhenAFactsEntryIsMalformed_SaysSoAndExitsWithOne(string kind)
    {
        var bundle = BundleWithFacts(new MalformedFactCodec(kind));

        var run = CommandLine.Run("show", bundle, "processes.start");

        Assert.Equal(0, CommandLine.Run("verify", bundle).ExitCode);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("facts/processes.start.msgpack", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal(1, CommandLine.Run("analyze", bundle, "--format", "json").ExitCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("text")]
    public void Show_WhenTextHoldsHiddenCharacters_NeverPassesThemOn(string format)
    {
        _folder.Write("host/a.log", System.Text.Encoding.UTF8.GetBytes("2026-11-19 01:00:00 \u202Eabc\u2066\u001B[2J\u200B\uFEFF E3392\r\n"));

        var run = CommandLine.Run("show", _folder.Path, "extra", "--format", format);

        Assert.Contains("E3392", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, static c => c is '\u202E' or '\u2066' or '\u001B' or '\u200B' or '\uFEFF');
    }

    [Theory]
    [InlineData("verify", "--zzz")]
    [InlineData("show", "--zzz")]
    [InlineData("analyze", "--zzz")]
    public void Run_WhenAnOptionIsMistyped_IsAUsageError(string command, string option) => Assert.Equal(2, CommandLine.Run(command, option, bundles.Agent).ExitCode);

    [Fact]
    public void Unpack_WhenBundleIsWhole_WritesEveryEntry()
    {
        var run = CommandLine.Run("unpack", bundles.Agent, "--output", _folder.Under("展開"));

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.True(File.Exists(_folder.Under("展開/raw/extra/policy.reg")));
        Assert.Equal(0, CommandLine.Run("analyze", _folder.Under("展開"), "--format", "json").ExitCode);
    }

    [Fact]
    public void Unpack_WhenTargetHoldsFiles_RefusesAndLeavesThem()
    {
        var file = _folder.Write("out/mine.txt", [7]);

        var run = CommandLine.Run("unpack", bundles.Agent, "--output", _folder.Under("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["out", "out/mine.txt"], _folder.Everything());
        Assert.Equal([7], File.ReadAllBytes(file));
    }

    private string BundleWithFacts(FactCodec<int> codec)
    {
        var context = new BundleContext
        {
            FormatVersion = 1,
            BundleId = Guid.NewGuid(),
            ToolVersion = "0",
            Source = "live",
            HostName = "FILESV02",
            Role = "agent",
            NowUtc = new DateTimeOffset(2026, 11, 19, 0, 0, 0, TimeSpan.Zero),
            Plan = ["host.context", "processes.start"],
        };
        var path = _folder.Under("malformed.arcb.zip");
        using var writer = BundleWriter.Create(path, context);
        writer.WriteFacts(ItemCatalog.ProcessesStart, [1], codec);
        writer.Finish(
            entries => new BundleManifest
            {
                FormatVersion = 1,
                BundleId = context.BundleId,
                StartedUtc = context.NowUtc,
                EndedUtc = context.NowUtc,
                Complete = true,
                Items = [.. context.Plan.Select(static item => new ManifestItem(item, "collected", null, 0, []))],
                Entries = entries,
                Footprint = new Footprint(),
            },
            "synthetic");
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
