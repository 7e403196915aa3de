using System.IO.Compression;
using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Tests.Intake.Bundles;

/// <summary>Journals that someone or something changed, inside a bundle and beside a cut one.</summary>
public sealed class JournalDamageTests : IDisposable
{
    private const string Closing = "{\"item\":\"logs.agent\",\"outcome\":\"OUTCOME\",\"length\":0}\n";

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("empty", "intake.journal-empty")]
    [InlineData("torn", "intake.journal-torn")]
    [InlineData("twice", "intake.journal-twice")]
    [InlineData("large", "intake.journal-large")]
    [InlineData("blank lines", "intake.journal-large")]
    [InlineData("other outcome", "intake.outcome-differs")]
    public void Open_WhenTheJournalInsideIsDamaged_TellsIt(string change, string key)
    {
        var path = BundleSamples.Write(_scratch.Path);
        Rewrite(path, change switch
        {
            "empty" => static _ => string.Empty,
            "torn" => static t => t[..^5],
            "twice" => static t => t + t,
            "large" => static t => new string('x', 17 << 20) + "\n" + t,
            "blank lines" => static t => new string('\n', 3_000_000) + t,
            _ => static t => t + Closing.Replace("OUTCOME", "denied", StringComparison.Ordinal),
        });
        using var opening = new EvidenceOpener().Open(path);

        Assert.Single(opening.Only().Damage, d => string.Equals(d.Key, key, StringComparison.Ordinal));
        Assert.Equal(BundleSamples.Evidence, opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.False(opening.Only().Complete);
    }

    [Fact]
    public void Open_WhenTheClosingLineAgrees_FindsNoContradiction()
    {
        var path = BundleSamples.Write(_scratch.Path);
        Rewrite(path, static t => t + Closing.Replace("OUTCOME", "collected", StringComparison.Ordinal));
        using var opening = new EvidenceOpener().Open(path);

        Assert.DoesNotContain("intake.outcome-differs", opening.Only().DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenRunWasKilled_TakesTheClosingLineForTheItemsOutcome()
    {
        var path = BundleSamples.Write(_scratch.Path, finish: false);
        File.AppendAllText(path + BundleName.JournalExtension, Closing.Replace("OUTCOME", "denied", StringComparison.Ordinal));
        using var opening = new EvidenceOpener().Open(path);

        Assert.Equal(ArcBundle.Format.Items.ItemOutcome.Denied, opening.Only().Hosts[0].Items.Single(static i => i.Item.Value is "logs.agent").Outcome);
    }

    [Theory]
    [InlineData("empty", "intake.journal-empty")]
    [InlineData("junk", "intake.journal-lines")]
    [InlineData("half", null)]
    public void Open_WhenTheJournalBesideIsDamaged_RecoversAsMuchAsWithoutIt(string change, string? key)
    {
        var path = BundleSamples.Write(_scratch.Path, finish: false);
        var beside = path + BundleName.JournalExtension;
        var journal = File.ReadAllBytes(beside);
        File.WriteAllBytes(beside, change switch { "empty" => [], "junk" => [0xFF, 0xFE, .. Encoding.ASCII.GetBytes("junk{{{\n")], _ => journal[..(journal.Length / 2)] });
        using var opening = new EvidenceOpener().Open(path);
        var input = opening.Only();

        Assert.Equal(BundleSamples.Evidence, input.EntryNames(), StringComparer.Ordinal);
        Assert.Contains(input.Damage, static d => d is { Key: "intake.entry-unverified", Arguments: [(_, "raw/extra/notes.txt")] });
        if (key is not null)
            Assert.Contains(key, input.DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenAnUnlistedEntryWouldBeABomb_DoesNotExpandIt()
    {
        var path = BundleSamples.Write(_scratch.Path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            for (var i = 0; i < 30; i++)
            {
                using var entry = zip.CreateEntry(FormattableString.Invariant($"raw/extra/b{i:00}.bin")).Open();
                entry.Write(new byte[1 << 20]);
            }
        }

        using var opening = new EvidenceOpener().Open(path);
        var input = opening.Only();

        Assert.Equal(BundleSamples.Evidence, input.EntryNames(), StringComparer.Ordinal);
        Assert.Equal(20, input.Damage.Count(static d => d.Key is "intake.entry-unlisted"));
        Assert.Contains(input.Damage, static d => d is { Key: "intake.and-more", Arguments: [(_, "10"), (_, "raw/extra/b19.bin")] });
    }

    private static void Rewrite(string path, Func<string, string> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry(BundleEntryNames.Journal)!.Open()))
            text = reader.ReadToEnd();
        zip.GetEntry(BundleEntryNames.Journal)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(BundleEntryNames.Journal, CompressionLevel.NoCompression).Open());
        writer.Write(change(text));
    }
}
