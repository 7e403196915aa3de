using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.CaseLibrary;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public sealed class CaseExportingTests : IDisposable
{
    private readonly TemporaryLibrary _library = new();

    [Fact]
    public void Export_OfACase_HoldsEvidenceReportsCustodyAndHashes()
    {
        using var store = _library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [_library.Evidence("a.arcb.zip", "content"), Path.GetDirectoryName(_library.Evidence("folder/b.txt", "b"))!]));
        Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("{}"), ArcBundle.Format.Languages.Language.English));
        var output = _library.EvidencePath("out.zip");

        ExportReport report;
        using (var target = new ExportZip(output))
            report = Valid(store.Export(Id("C-1"), target, "out.zip"));

        using var zip = ZipFile.OpenRead(output);
        var files = zip.Entries.ToDictionary(static entry => entry.FullName, Content, StringComparer.Ordinal);
        Assert.Equal("content", Encoding.UTF8.GetString(files.Single(static file => file.Key.EndsWith("/a.arcb.zip", StringComparison.Ordinal)).Value));
        Assert.Equal("b", Encoding.UTF8.GetString(files.Single(static file => file.Key.EndsWith("/folder/b.txt", StringComparison.Ordinal)).Value));
        Assert.Single(files.Keys, static name => name.StartsWith("reports/", StringComparison.Ordinal) && name.EndsWith("/report.json", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(files["case.json"]);
        Assert.Equal(["opened", "attached", "attached", "analyzed"], document.RootElement.GetProperty("custody").EnumerateArray().Select(static e => e.GetProperty("action").GetString()));
        Assert.Equal(
            files.Where(static file => file.Key is not "SHA256SUMS").Select(static file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}").Order(StringComparer.Ordinal),
            Encoding.UTF8.GetString(files["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(files.Count - 1, report.Files);
        var exported = Valid(store.Show(Id("C-1"))).Custody[^1];
        Assert.Equal((CustodyAction.Exported, "out.zip", Convert.ToHexStringLower(SHA256.HashData(files["SHA256SUMS"]))), (exported.Action, exported.Subject, exported.Hash!.Text));
        Assert.Empty(_library.Unfinished());
    }

    [Fact]
    public void Export_WhenAStoredFileIsDamaged_LeavesItOutAndSaysSo()
    {
        using var store = _library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [_library.Evidence("a.txt", "a"), _library.Evidence("b.txt", "b")]));
        File.WriteAllText(_library.StoredFiles().First(static file => File.ReadAllText(file) == "a"), "x");

        using var target = new ExportFolder(_library.EvidencePath("out"));
        var report = Valid(store.Export(Id("C-1"), target, "out"));

        Assert.Equal(["a.txt"], report.LeftOut.Select(static left => left.Name));
        Assert.Equal(["b.txt", "case.json", "SHA256SUMS"], Directory.EnumerateFiles(_library.EvidencePath("out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Open_WhenTheIndexIsOfTheVersionBeforeExports_KeepsItsCustodyAndTakesExports()
    {
        using (var old = Valid(CaseStore.Open(_library.Root, _library.Settings with { Migrations = [Migration.All[0]] }, create: true)))
            Valid(old.New(Id("C-1")));

        using var store = _library.Open();
        using var target = new ExportFolder(_library.EvidencePath("out"));
        Valid(store.Export(Id("C-1"), target, "out"));

        Assert.Equal([CustodyAction.Opened, CustodyAction.Exported], Valid(store.Show(Id("C-1"))).Custody.Select(static entry => entry.Action));
    }

    public void Dispose() => _library.Dispose();

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
