using System.Text.Json;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Verification;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Kills;

/// <summary>What a killed run left in its output folder.</summary>
internal static class KilledBundle
{
    /// <summary>
    /// Asserts that nothing is lost that the journal names, and that the analyzer tells the loss of the rest.
    /// </summary>
    /// <param name="folder">The output folder; it need not exist.</param>
    /// <returns>The entries that the journal names; null when there is no bundle, or a whole one.</returns>
    public static int? AssertReadable(string folder)
    {
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*" + BundleName.Extension) is not [var bundle])
        {
            Assert.True(!Directory.Exists(folder) || new DirectoryInfo(folder).EnumerateFiles().All(static file => file.Length == 0), "There is no bundle, but something was written.");
            return null;
        }

        var journal = Journal(bundle + BundleName.JournalExtension);
        var verification = Assert.Single(BundleVerification.Run(bundle, new EvidenceOpener(), []));
        if (journal is null)
        {
            // The journal goes last of all.
            Assert.True(verification.IsWhole, "The journal is gone, but the bundle is not whole.");
            return null;
        }

        if (journal.Count == 0)
        {
            Assert.False(verification.IsWhole);
            Assert.NotEmpty(verification.Problems);
            return 0;
        }

        using var opening = new EvidenceOpener().Open(bundle);
        var input = Assert.Single(opening.Inputs);
        var trusted = input.Trusted.ToDictionary(static entry => entry.Name, static entry => entry.Sha256, StringComparer.Ordinal);
        Assert.All(journal, record => Assert.Equal(record.Sha256, trusted.GetValueOrDefault(record.Name!)));
        if (!trusted.ContainsKey(BundleEntryNames.Manifest))
        {
            Assert.False(verification.IsWhole);
            Assert.NotEmpty(verification.Problems);
        }

        return journal.Count;
    }

    /// <summary>The journal's complete lines that name an entry, the last line may be torn; null when there is none.</summary>
    private static List<JournalRecord>? Journal(string path)
    {
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path);
        return
        [
            .. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord)!)
                .Where(static record => record.Name is not null),
        ];
    }
}
