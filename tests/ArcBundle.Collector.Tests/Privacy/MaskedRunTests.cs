using System.Text;
using System.Text.Json;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Privacy;

/// <summary>Whole runs with <c>--mask</c>. All hosts, users and logs are invented.</summary>
public sealed class MaskedRunTests : IDisposable
{
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330";

    /// <summary>All that must not leave.</summary>
    private static readonly string[] Originals = ["BKSV01", "FILESV02", "DBSV03", "corp.example.co.jp", "tanaka", "山田", "EXAMPLE", "svcbackup", "192.168.1.", "2001:db8:5::7", Sid, "s3cretX"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_WhenMasked_LetsNoNameOutOfAnyEntry()
    {
        var name = Run("--case", "C-1", "--mask", "--include", Extra());
        var bundle = BundleContent.Of(Bundle());

        Assert.DoesNotContain("BKSV01", Path.GetFileName(Bundle()), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, name.ExitCode);
        foreach (var entry in bundle.Names)
        {
            AssertNone(entry, entry);
            foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(932)!])
                AssertNone(encoding.GetString(bundle[entry]), entry);
        }

        static void AssertNone(string text, string entry) => Assert.All(Originals, original => Assert.False(text.Contains(original, StringComparison.OrdinalIgnoreCase), $"{original} in {entry}"));
    }

    [Fact]
    public void Run_WhenMasked_SaysSoInItsDocumentsAndKeepsTheKeyOutside()
    {
        var ran = Run("--case", "C-1", "--mask", "--include", Extra());
        var bundle = BundleContent.Of(Bundle());
        var readMe = Encoding.UTF8.GetString(bundle["READ-ME.txt"]);

        Assert.Equal(["names", "addresses", "users"], bundle.Context.Masked!);
        Assert.Equal(["names", "addresses", "users"], bundle.Manifest.Masked!);
        Assert.Contains("Pseudonyms take the place of names of hosts and domains, IP addresses, names and SIDs of users", readMe, StringComparison.Ordinal);
        Assert.Contains("ホスト名とドメイン名、IP アドレス、ユーザー名と SIDは、", readMe, StringComparison.Ordinal);
        Assert.Contains(KeyFile(), ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(bundle.Names, static entry => entry.Contains("mask-key", StringComparison.Ordinal));
        using var key = JsonDocument.Parse(File.ReadAllBytes(KeyFile()));
        Assert.Contains(key.RootElement.GetProperty("pseudonyms").EnumerateObject(), static pair => pair.Value.GetString() == "FILESV02");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile()));
    }

    [Fact]
    public void Run_WhenMasked_HasEventLogsAsMaskedRecords()
    {
        Run("--case", "C-1", "--mask");
        var bundle = BundleContent.Of(Bundle());

        Assert.DoesNotContain(bundle.Names, static entry => entry.EndsWith(".evtx", StringComparison.Ordinal));
        var log = Encoding.UTF8.GetString(bundle["raw/events.system/System.xml"]);
        Assert.StartsWith("<Events>\n<Event xmlns=", log, StringComparison.Ordinal);
        Assert.Contains("<EventID>7036</EventID>", log, StringComparison.Ordinal);
        Assert.Contains("<EventRecordID>41</EventRecordID>", log, StringComparison.Ordinal);
        Assert.Equal("collected", bundle.OutcomeOf("events.system"));
        Assert.Equal(new OutcomeNote(OutcomeReasons.MaskedRecords, "1"), Assert.Single(bundle.ItemOf("events.system").Notes));
    }

    [Fact]
    public void Run_WhenMasked_LeavesBinaryFilesAndKeyFilesOutAndNamesThem()
    {
        Run("--case", "C-1", "--mask", "--include", Extra());
        var bundle = BundleContent.Of(Bundle());

        Assert.DoesNotContain(bundle.Names, static entry => entry.Contains("dump", StringComparison.Ordinal) || entry.Contains("renamed", StringComparison.Ordinal));
        Assert.Contains(bundle.ItemOf("extra").Notes, static note => note.Reason == OutcomeReasons.NotMaskable && note.Detail!.EndsWith("dump.dmp", StringComparison.Ordinal));
        Assert.Contains(bundle.ItemOf("extra").Notes, static note => note.Reason == OutcomeReasons.Excluded && note.Detail!.EndsWith("renamed.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WhenTwoHostsHaveTheSameCase_GivesOneNameOnePseudonym()
    {
        Run("--case", "C-1", "--mask");
        var first = Pairs();
        Clear();
        Run("--case", "c-1", "--mask");
        var again = Pairs();
        Clear();
        Run("--case", "C-2", "--mask");
        var other = Pairs();
        Clear();
        Run("--mask");

        Assert.Equal(first["FILESV02"], again["FILESV02"]);
        Assert.NotEqual(first["FILESV02"], other["FILESV02"]);
        Assert.NotEqual(first["FILESV02"], Pairs()["FILESV02"]);
    }

    [Fact]
    public void Run_WhenAKeyFileIsGiven_MakesItsPseudonymsAndKeepsItsPairs()
    {
        Run("--mask");
        var key = Path.Combine(_folder.Root, "first.json");
        File.Copy(KeyFile(), key);
        var first = Pairs();
        Clear();
        File.WriteAllText(key, File.ReadAllText(key).Replace("\"pseudonyms\": {", "\"pseudonyms\": {\n    \"N-BBBBBBBBBB\": \"ONLYTHERE\",", StringComparison.Ordinal));

        Run("--mask", "--case", "C-9", "--mask-key", key);

        Assert.Equal(first["FILESV02"], Pairs()["FILESV02"]);
        Assert.Equal("N-BBBBBBBBBB", Pairs()["ONLYTHERE"]);
    }

    [Fact]
    public void Unmask_WhenAReportIsGiven_WritesACopyWithTheNames()
    {
        Run("--case", "C-1", "--mask");
        var pairs = Pairs();
        var report = _folder.Write("report.md", Encoding.UTF8.GetBytes($"# {pairs["BKSV01"]}\n{pairs["FILESV02"]} @{pairs["192.168.1.21"]}: `{pairs[Sid]}-1142` は {pairs["山田"].ToLowerInvariant()}、1{pairs["192.168.1.21"]}\n"));

        var result = Arccollect.Run(["--unmask", report, "--mask-key", KeyFile(), "--lang", "en", "--quiet"]);

        Assert.Equal((0, string.Empty, string.Empty), result);
        Assert.Equal($"# BKSV01\nFILESV02 @192.168.1.21: `{Sid}-1142` は 山田、1{pairs["192.168.1.21"]}\n", File.ReadAllText(_folder["report.unmasked.md"]));
    }

    [Theory]
    [InlineData("--mask", "hosts")]
    [InlineData("--mask", "")]
    [InlineData("--mask-key", "/nowhere/key.json", "--mask")]
    [InlineData("--mask-key", "/nowhere/key.json")]
    [InlineData("--unmask", "/nowhere/report.md")]
    public void Run_WhenOptionsAreWrong_SaysWhatToDoAndWritesNothing(params string[] arguments)
    {
        var result = Arccollect.Run(["--out", _folder["out"], "--root", Server(), "--yes", "--lang", "en", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--mask", result.Error + "--mask-key", StringComparison.Ordinal);
        Assert.NotEmpty(result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Plan_WhenMasked_TellsWhatAndLeavesTheTraceOut()
    {
        var result = Arccollect.Run(["--plan", "--mask", "users,names", "--trace", "30s", "--lang", "en"], live: Host());

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Pseudonyms take the place of names of hosts and domains, names and SIDs of users.", result.Output, StringComparison.Ordinal);
        Assert.Contains("it is binary, so that names in it cannot be replaced", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenNotMasked_StillTakesSecretsOutOfCommandLinesAndExports()
    {
        Run("--case", "C-1", "--include", Extra());
        var bundle = BundleContent.Of(Bundle());

        Assert.Contains("withheld:7", Encoding.UTF8.GetString(bundle["facts/processes.start.msgpack"]), StringComparison.Ordinal);
        Assert.Contains("\"CaPassword\"=\"[withheld:7]\"", Encoding.Unicode.GetString(bundle["raw/extra/arcserve.reg"]), StringComparison.Ordinal);
        Assert.All(bundle.Names.Where(static entry => !entry.EndsWith("dump.dmp", StringComparison.Ordinal)), entry => Assert.DoesNotContain("s3cretX", Encoding.Latin1.GetString(bundle[entry]), StringComparison.Ordinal));
        Assert.Null(bundle.Context.Masked);
        Assert.False(File.Exists(Path.ChangeExtension(Bundle(), null)[..^".arcb".Length] + ".mask-key.json"));
    }

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        Arccollect.Run(["--out", _folder["out"], "--yes", "--lang", "en", .. arguments], live: Host());

    private string Bundle() => Assert.Single(Directory.EnumerateFiles(_folder["out"], "*.arcb.zip"));

    private string KeyFile() => Assert.Single(Directory.EnumerateFiles(_folder["out"], "*.mask-key.json"));

    private void Clear() => Directory.Delete(_folder["out"], recursive: true);

    /// <summary>Pseudonyms by original.</summary>
    private Dictionary<string, string> Pairs()
    {
        using var key = JsonDocument.Parse(File.ReadAllBytes(KeyFile()));
        return key.RootElement.GetProperty("pseudonyms").EnumerateObject().GroupBy(static pair => pair.Value.GetString()!, StringComparer.Ordinal).ToDictionary(static pairs => pairs.Key, static pairs => pairs.First().Name, StringComparer.Ordinal);
    }

    private string Server()
    {
        var log = """
            [2026-11-18 01:42:13.100] Job=22 エージェントへ接続しました。(ノード=FILESV02 @192.168.1.21、ポート=6050)
            [2026-11-18 01:42:14.100] Job=22 FILESV02 を待っています: \\FILESV02\d$\Users\山田\x, CORP 2001:db8:5::7
            [2026-11-18 01:42:15.100] Job=22 DBSV03.corp.example.co.jp (192.168.1.22) user=EXAMPLE\tanaka
            """.ReplaceLineEndings("\r\n");
        var root = SampleTree.Server(_folder);
        _folder.Write($"BKSV01/{SampleTree.ServerLog}", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(log));
        _folder.Write("BKSV01/Program Files (x86)/CA/ARCserve Backup/LOG/FILESV02_192.168.1.21.log", "tanaka\r\n"u8);
        _folder.Write("BKSV01/Windows/System32/drivers/etc/hosts", "192.168.1.22 DBSV03.corp.example.co.jp DBSV03 # db\r\n"u8);
        _folder.Write("BKSV01/Users/tanaka/ntuser.ini", "x"u8);
        _folder.Write("BKSV01/Users/山田/ntuser.ini", "x"u8);
        return root;
    }

    private FakeHost Host() => new(Server())
    {
        Registry = new FakeRegistry((@"SOFTWARE\Arcserve", RegistryView.View32, FakeRegistry.Key(@"SOFTWARE\Arcserve", ("PrimaryServer", "BKSV01"), ("Share", @"\\FILESV02\x"), ("Conn", "Server=BKSV01;Password=s3cretX")))),
        Live = new FakeLive
        {
            ProcessAnswer = new List<ProcessFact>
            {
                new(4, "System"),
                new(5128, "caagstart.exe", ImagePath: @"C:\Users\tanaka\x\caagstart.exe", CommandLine: @"caagstart.exe -server BKSV01 -p s3cretX", Owner: @"EXAMPLE\tanaka"),
            },
            Events = static channel => channel != "System" ? [] :
            [
                "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Service Control Manager'/><EventID>7036</EventID>"
                + "<TimeCreated SystemTime='2026-11-18T01:00:00Z'/><EventRecordID>41</EventRecordID><Channel>System</Channel><Computer>BKSV01.corp.example.co.jp</Computer>"
                + $"<Security UserID='{Sid}-1142'/></System><EventData><Data Name='param1'>EXAMPLE\\svcbackup</Data><Binary>{Convert.ToHexString(Encoding.Unicode.GetBytes("FILESV02/4"))}</Binary></EventData></Event>",
            ],
            AdapterAnswer = static now => new List<AdapterFact> { new(now, "{A}", Addresses: "192.168.1.20 2001:db8:5::7") },
        },
    };

    private string Extra()
    {
        _folder.Write("extra/arcserve.reg", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"CaPassword\"=\"s3cretX\"\r\n\"Host\"=\"BKSV01\"\r\n")]);
        _folder.Write("extra/BKSV01 山田.txt", Encoding.UTF8.GetBytes("山田 192.168.1.21\n"));
        _folder.Write("extra/dump.dmp", [.. "MDMP"u8, 0, 1, 2, .. "BKSV01 s3cretX"u8]);
        _folder.Write("extra/renamed.txt", "{\"schema\": \"arcbundle.mask-key/1\", \"secret\": \"s3cretX\"}"u8);
        return _folder["extra"];
    }
}
