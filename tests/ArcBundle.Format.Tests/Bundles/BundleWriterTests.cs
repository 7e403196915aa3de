using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Tests.Bundles;

public sealed class BundleWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arcbundle-test-").FullName;

    private string BundlePath => Path.Combine(_folder, "FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Finish_WhenDone_HasEntriesInTheDocumentedOrderAndNoJournalBeside()
    {
        BundleSamples.Write(BundlePath);

        using var zip = ZipFile.OpenRead(BundlePath);
        Assert.Equal(
            [
                "context.json", "facts/processes.start.msgpack", "raw/logs.agent/job 12.log", "raw/logs.agent/job 12~2.log",
                "raw/logs.agent/表%3A1.log", "journal.ndjson", "manifest.json", "READ-ME.txt",
            ],
            zip.Entries.Select(static e => e.FullName),
            StringComparer.Ordinal);
        Assert.Equal([BundlePath], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Finish_WhenDone_ManifestTellsLengthAndHashOfEveryOtherEntry()
    {
        BundleSamples.Write(BundlePath);

        using var zip = ZipFile.OpenRead(BundlePath);
        var manifest = JsonSerializer.Deserialize(Content(zip, BundleEntryNames.Manifest), BundleJson.Default.BundleManifest)!;
        Assert.Equal(
            zip.Entries.Select(static e => e.FullName).Where(static n => n is not BundleEntryNames.Manifest).Order(StringComparer.Ordinal),
            manifest.Entries.Select(static e => e.Name).Order(StringComparer.Ordinal));
        foreach (var entry in manifest.Entries)
        {
            var content = Content(zip, entry.Name);
            Assert.Equal(content.Length, entry.Length);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), entry.Sha256);
        }
    }

    [Fact]
    public void Write_WhenRunTwice_GivesTheSameBytes()
    {
        BundleSamples.Write(BundlePath);
        var other = Path.Combine(_folder, "other.zip");
        BundleSamples.Write(other);

        Assert.Equal(File.ReadAllBytes(BundlePath), File.ReadAllBytes(other));
    }

    [Fact]
    public void Dispose_WhenNotFinished_LeavesTheEntriesAndTheirJournal()
    {
        BundleSamples.Write(BundlePath, finish: false);

        var journal = ReadJournal(BundlePath + BundleName.JournalExtension);
        Assert.Equal(
            ["context.json", "facts/processes.start.msgpack", "raw/logs.agent/job 12.log", "raw/logs.agent/job 12~2.log", "raw/logs.agent/表%3A1.log", null],
            journal.Select(static r => r.Name),
            StringComparer.Ordinal);
        Assert.Equal(["collected", "collected", "collected", "collected", "collected", "denied"], journal.Select(static r => r.Outcome), StringComparer.Ordinal);
        Assert.Throws<InvalidDataException>(() => ZipFile.OpenRead(BundlePath));
    }

    [Fact]
    public void Journal_WhileWriting_IsInStepWithTheEntries()
    {
        using var writer = BundleWriter.Create(BundlePath, BundleSamples.Context());
        for (var i = 0; i < 5; i++)
        {
            using var entry = writer.OpenRaw(ItemCatalog.LogsServer, FormattableString.Invariant($"{i}.log"), null);
            entry.Write(new byte[1000 * i]);
            var before = ReadJournal(writer.JournalPath).Count;
            entry.Complete(ItemOutcome.Collected);

            var journal = ReadJournal(writer.JournalPath);
            Assert.Equal(before + 1, journal.Count);
            Assert.Equal(writer.Entries[^1], new ManifestEntry(journal[^1].Name!, journal[^1].Item, journal[^1].Length, journal[^1].Sha256!, journal[^1].Source));
            using var file = new FileStream(BundlePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.Equal(writer.Length, file.Length);
        }
    }

    [Fact]
    public void OpenRaw_WhenEntryIsNotCompleted_JournalsItAsFailed()
    {
        using var writer = BundleWriter.Create(BundlePath, BundleSamples.Context());
        using (var entry = writer.OpenRaw(ItemCatalog.LogsServer, "torn.log", null))
            entry.Write("half"u8);

        Assert.Equal("failed", ReadJournal(writer.JournalPath)[^1].Outcome);
    }

    [Fact]
    public void WriteFacts_WhenThereAreNone_IsEmptyNotCollected()
    {
        using var writer = BundleWriter.Create(BundlePath, BundleSamples.Context());
        writer.WriteFacts(ItemCatalog.Udp, [], UdpEndpointCodec.Instance);

        Assert.Equal("empty", ReadJournal(writer.JournalPath)[^1].Outcome);
    }

    [Fact]
    public void OpenRaw_WhenNamesDifferOnlyInCase_GivesDifferentNames()
    {
        using var writer = BundleWriter.Create(BundlePath, BundleSamples.Context());
        foreach (var name in new[] { "a.log", "A.LOG", "a~2.log", "a.log" })
        {
            using var entry = writer.OpenRaw(ItemCatalog.LogsServer, name, null);
            entry.Complete(ItemOutcome.Collected);
        }

        Assert.Equal(writer.Entries.Count, writer.Entries.Select(static e => e.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Create_WhenFileExists_ThrowsAndLeavesIt()
    {
        File.WriteAllText(BundlePath, "mine");

        Assert.Throws<IOException>(() => BundleWriter.Create(BundlePath, BundleSamples.Context()));
        Assert.Equal("mine", File.ReadAllText(BundlePath));
        Assert.Equal([BundlePath], Directory.GetFiles(_folder));
    }

    private static byte[] Content(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private static List<JournalRecord> ReadJournal(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var records = new List<JournalRecord>();
        while (file.ReadLine() is { } line)
            records.Add(JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord)!);
        return records;
    }
}
