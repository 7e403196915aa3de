using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A finished bundle, opened with the framework's reader, its own hashes checked.</summary>
internal sealed class BundleContent
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    private BundleContent(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            Assert.True(_entries.TryAdd(entry.FullName, bytes.ToArray()), $"{entry.FullName} is there twice.");
        }

        Manifest = JsonSerializer.Deserialize(_entries["manifest.json"], BundleJson.Default.BundleManifest)!;
        Context = JsonSerializer.Deserialize(_entries["context.json"], BundleJson.Default.BundleContext)!;
    }

    public BundleManifest Manifest { get; }

    public BundleContext Context { get; }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    public byte[] this[string entry] => _entries[entry];

    /// <summary>Opens the only bundle of a folder and checks it against its own manifest.</summary>
    public static BundleContent Only(string folder) => Of(Assert.Single(Directory.EnumerateFileSystemEntries(folder)));

    /// <summary>Opens a bundle and checks it against its own manifest.</summary>
    public static BundleContent Of(string path)
    {
        var bundle = new BundleContent(path);
        Assert.Equal(bundle._entries.Keys.Where(static name => name is not "manifest.json").Order(StringComparer.Ordinal), bundle.Manifest.Entries.Select(static e => e.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var entry in bundle.Manifest.Entries)
        {
            Assert.Equal(entry.Length, bundle[entry.Name].Length);
            Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(bundle[entry.Name])));
        }

        Assert.Equal(bundle.Context.Plan, bundle.Manifest.Items.Select(static item => item.Item), StringComparer.Ordinal);
        return bundle;
    }

    public ManifestItem ItemOf(string id) => Assert.Single(Manifest.Items, item => string.Equals(item.Item, id, StringComparison.Ordinal));

    public string OutcomeOf(string id) => ItemOf(id).Outcome;

    public IReadOnlyList<string> ReasonsOf(string id) => [.. ItemOf(id).Notes.Select(static note => note.Reason)];
}
