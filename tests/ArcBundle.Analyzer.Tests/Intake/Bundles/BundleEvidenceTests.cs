using System.IO.Compression;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Unpacking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Intake.Bundles;

public sealed class BundleEvidenceTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Open_WhenBundleIsWhole_GivesContextItemsAndEntries()
    {
        using var opening = new EvidenceOpener().Open(BundleSamples.Write(_scratch.Path));
        var input = opening.Only();

        Assert.Equal(EvidenceKind.Bundle, input.Kind);
        Assert.True(input.Complete);
        Assert.Empty(input.Damage);
        var host = Assert.Single(input.Hosts);
        Assert.Equal("FILESV02", host.NameHint);
        Assert.Equal(540, host.Context!.UtcOffsetMinutes);
        Assert.Equal(BundleSamples.Evidence, host.Entries.Select(static e => e.Name), StringComparer.Ordinal);
        Assert.Equal(
            ["processes.start", "logs.agent", "logs.agent", null, "events.system"],
            host.Entries.Select(static e => e.Item?.Value),
            StringComparer.Ordinal);
        Assert.Equal(@"C:\synthetic\agent.log", host.Entries[1].Source);
        Assert.Equal(
            ["host.context", "processes.start", "logs.agent", "extra", "events.system", "vss.writers", "tcp.end"],
            host.Items.Select(static i => i.Item.Value),
            StringComparer.Ordinal);
        Assert.Equal([ItemOutcome.Denied, ItemOutcome.Empty], host.Items.Skip(5).Select(static i => i.Outcome));
        Assert.Equal(OutcomeReasons.AccessDenied, Assert.Single(host.Items[5].Notes).Reason);
    }

    [Fact]
    public void Open_WhenEntryIsReadTwice_GivesTheSameContent()
    {
        using var opening = new EvidenceOpener().Open(BundleSamples.Write(_scratch.Path));
        var entry = opening.Only().Hosts[0].Entries[0];

        using (var content = entry.Open())
            Assert.Equal([new ProcessFact(1234, "caagstart.exe")], FactFile.Read(content, ProcessFactCodec.Instance));
        Assert.Equal(entry.Hash(), entry.Hash());
    }

    [Fact]
    public void Open_WhenRunWasCutShort_IsNotCompleteButUndamaged()
    {
        using var opening = new EvidenceOpener().Open(BundleSamples.Write(_scratch.Path, complete: false));

        Assert.False(opening.Only().Complete);
        Assert.Empty(opening.Only().Damage);
    }

    [Fact]
    public void Open_WhenRunWasKilled_TakesEntriesAndOutcomesFromTheJournalBeside()
    {
        using var opening = new EvidenceOpener().Open(BundleSamples.Write(_scratch.Path, finish: false));
        var input = opening.Only();

        Assert.Equal(EvidenceKind.Bundle, input.Kind);
        Assert.False(input.Complete);
        Assert.Equal(BundleSamples.Evidence, input.EntryNames(), StringComparer.Ordinal);
        Assert.Equal(["intake.cut", "intake.no-manifest", "intake.item-no-outcome"], input.DamageKeys(), StringComparer.Ordinal);
        var items = input.Hosts[0].Items.ToDictionary(static i => i.Item.Value, StringComparer.Ordinal);
        Assert.Equal(ItemOutcome.Collected, items["logs.agent"].Outcome);
        Assert.Equal(ItemOutcome.Denied, items["vss.writers"].Outcome);
        Assert.Equal(ItemOutcome.Cancelled, items["tcp.end"].Outcome);
    }

    [Fact]
    public void Open_WhenRunWasKilledAndThereIsNoJournal_TakesItemsFromTheNames()
    {
        var path = BundleSamples.Write(_scratch.Path, finish: false);
        File.Delete(path + BundleName.JournalExtension);
        using var opening = new EvidenceOpener().Open(path);

        Assert.Equal(
            ["processes.start", "logs.agent", "logs.agent", null, "events.system"],
            opening.Only().Hosts[0].Entries.Select(static e => e.Item?.Value),
            StringComparer.Ordinal);
        Assert.Equal(
            [
                ItemOutcome.Collected, ItemOutcome.Truncated, ItemOutcome.Truncated, ItemOutcome.Cancelled, ItemOutcome.Truncated, ItemOutcome.Cancelled,
                ItemOutcome.Cancelled,
            ],
            opening.Only().Hosts[0].Items.Select(static i => i.Outcome));
    }

    [Fact]
    public void Open_WhenCutAnywhere_GivesExactlyTheEntriesThatAreWhole()
    {
        var path = BundleSamples.Write(_scratch.Path);
        var whole = File.ReadAllBytes(path);
        var hashes = HashesOf(path);
        for (var cut = 0; cut < whole.Length; cut += 97)
        {
            var cutPath = _scratch.Write($"cut/{BundleSamples.FileName}", whole[..cut]);
            using var opening = new EvidenceOpener().Open(cutPath);

            Assert.Equal(opening.Inputs.Count == 0, opening.Refusals.Count > 0);
            foreach (var input in opening.Inputs)
            {
                Assert.False(input.Complete);
                Assert.NotEmpty(input.Damage);
                var names = input.EntryNames();
                Assert.Equal(BundleSamples.Evidence.Take(names.Count), names, StringComparer.Ordinal);
                Assert.All(input.Hosts[0].Entries, e => Assert.Equal(hashes[e.Name], e.Hash()));
            }
        }
    }

    [Fact]
    public void Open_WhenCutInsideAnEntry_NamesTheLostOne()
    {
        var path = BundleSamples.Write(_scratch.Path, finish: false);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^5_000]);
        using var opening = new EvidenceOpener().Open(path);
        var input = opening.Only();

        Assert.Equal(BundleSamples.Evidence.Take(4), input.EntryNames(), StringComparer.Ordinal);
        Assert.Contains(input.Damage, static d => d is { Key: "intake.entry-cut", Arguments: [(_, "raw/events.system/System.evtx")] });
        var item = input.Hosts[0].Items.Single(static i => i.Item == ItemCatalog.EventsSystem);
        Assert.Equal(ItemOutcome.Failed, item.Outcome);
        Assert.NotEmpty(item.Lost);
    }

    [Fact]
    public void Open_WhenCutBetweenEntries_NamesWhatTheJournalListsAndTheFileLacks()
    {
        var path = BundleSamples.Write(_scratch.Path, finish: false);
        var whole = File.ReadAllBytes(path);
        var lastHeader = whole.AsSpan().LastIndexOf("PK\u0003\u0004"u8);
        File.WriteAllBytes(path, whole[..lastHeader]);
        using var opening = new EvidenceOpener().Open(path);

        Assert.Contains(opening.Only().Damage, static d => d is { Key: "intake.entry-absent", Arguments: [(_, "raw/events.system/System.evtx")] });
    }

    [Theory]
    [InlineData("change", "intake.entry-hash")]
    [InlineData("remove", "intake.entry-absent")]
    [InlineData("add", "intake.entry-unlisted")]
    [InlineData("manifest", "intake.document")]
    [InlineData("context", "intake.document")]
    [InlineData("other", "intake.other-manifest")]
    [InlineData("journal", "intake.journal-lines")]
    public void Open_WhenSomeoneRewroteTheBundle_TellsWhat(string change, string key)
    {
        var path = BundleSamples.Write(_scratch.Path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            switch (change)
            {
                case "change":
                    Replace(zip, "raw/logs.agent/agent.log", static t => t.Replace("01:00", "02:00", StringComparison.Ordinal));
                    break;
                case "remove":
                    zip.GetEntry("raw/logs.agent/agent.log")!.Delete();
                    break;
                case "add":
                    zip.CreateEntry("raw/logs.agent/more.log");
                    break;
                case "manifest":
                    Replace(zip, "manifest.json", static t => t.Replace("\"items\":[", "\"items\":[null,", StringComparison.Ordinal));
                    break;
                case "context":
                    Replace(zip, "context.json", static t => t.Replace("540", "1000000000", StringComparison.Ordinal));
                    break;
                case "other":
                    Replace(zip, "manifest.json", static t => t.Replace("0f1e2d3c", "0f1e2d3d", StringComparison.Ordinal));
                    break;
                default:
                    Replace(zip, "journal.ndjson", static t => t.Replace("\"vss.writers\"", "null", StringComparison.Ordinal));
                    break;
            }
        }

        using var opening = new EvidenceOpener().Open(path);
        var input = opening.Only();

        Assert.Contains(key, input.DamageKeys(), StringComparer.Ordinal);
        Assert.False(input.Complete);
        Assert.DoesNotContain("raw/logs.agent/more.log", input.EntryNames(), StringComparer.Ordinal);
        if (change is "change" or "remove")
        {
            Assert.DoesNotContain("raw/logs.agent/agent.log", input.EntryNames(), StringComparer.Ordinal);
            Assert.Equal(ItemOutcome.Truncated, input.Hosts[0].Items.Single(static i => i.Item == ItemCatalog.LogsAgent).Outcome);
        }
    }

    [Fact]
    public void Open_WhenBundleWasUnpacked_ReadsTheFolderTheSameWay()
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        var folder = _scratch.Under("unpacked");
        BundleUnpacking.Run(bundle, folder, new EvidenceOpener(), TestContext.Current.CancellationToken);
        using var opening = new EvidenceOpener().Open(folder);
        var input = opening.Only();

        Assert.Equal(EvidenceKind.Folder, input.Kind);
        Assert.True(input.Complete);
        Assert.Equal(BundleSamples.Evidence.Order(StringComparer.Ordinal), input.EntryNames(), StringComparer.Ordinal);

        File.AppendAllText(Path.Combine(folder, "raw/logs.agent/agent.log"), "changed");
        using var changed = new EvidenceOpener().Open(folder);
        Assert.Contains("intake.entry-hash", changed.Only().DamageKeys(), StringComparer.Ordinal);
        Assert.NotEqual(input.Sha256, changed.Only().Sha256, StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenUnpackedBundleWasZippedAgainWithItsFolder_ReadsIt()
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        BundleUnpacking.Run(bundle, _scratch.Under("in/top"), new EvidenceOpener(), TestContext.Current.CancellationToken);
        ZipFile.CreateFromDirectory(_scratch.Under("in"), _scratch.Under("again.zip"));
        using var opening = new EvidenceOpener().Open(_scratch.Under("again.zip"));

        Assert.Equal("FILESV02", Assert.Single(opening.Only().Hosts).NameHint);
        Assert.Equal(BundleSamples.Evidence.Order(StringComparer.Ordinal), opening.Only().EntryNames().Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(opening.Only().Damage);
    }

    private static void Replace(ZipArchive zip, string name, Func<string, string> change)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
            text = reader.ReadToEnd();
        zip.GetEntry(name)!.Delete();
        var changed = change(text);
        Assert.NotEqual(text, changed, StringComparer.Ordinal);
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(changed);
    }

    private static Dictionary<string, string> HashesOf(string path)
    {
        using var opening = new EvidenceOpener().Open(path);
        return opening.Only().Hosts[0].Entries.ToDictionary(static e => e.Name, static e => e.Sha256, StringComparer.Ordinal);
    }
}
