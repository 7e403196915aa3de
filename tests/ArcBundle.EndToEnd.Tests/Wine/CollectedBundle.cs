using System.IO.Compression;
using System.Text.Json;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>One run of the collector and what it wrote, read without the analyzer: with the framework's own zip reader.</summary>
/// <param name="Folder">The output folder.</param>
/// <param name="Result">How the collector ended.</param>
internal sealed record CollectedBundle(string Folder, ProgramResult Result)
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    /// <summary>What changed in the prefix outside <see cref="Folder"/>; null when nobody watched.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>The bundle; there must be exactly one.</summary>
    public string Path => Assert.Single(Directory.EnumerateFiles(Folder, "*.arcb.zip"));

    /// <summary>All entries by name, in the order of the archive.</summary>
    public IReadOnlyDictionary<string, byte[]> Entries => _entries.Count > 0 ? _entries : Read();

    /// <summary><c>manifest.json</c>.</summary>
    public BundleManifest Manifest => JsonSerializer.Deserialize(Entries["manifest.json"], BundleJson.Default.BundleManifest)!;

    /// <summary><c>context.json</c>.</summary>
    public BundleContext Context => JsonSerializer.Deserialize(Entries["context.json"], BundleJson.Default.BundleContext)!;

    /// <summary>The outcome of an item.</summary>
    public ManifestItem Item(string id) => Assert.Single(Manifest.Items, item => string.Equals(item.Item, id, StringComparison.Ordinal));

    /// <summary>The raw entries of an item, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Raw(string id) =>
        Manifest.Entries.Where(entry => string.Equals(entry.Item, id, StringComparison.Ordinal)).ToDictionary(static entry => entry.Name, entry => Entries[entry.Name], StringComparer.Ordinal);

    /// <summary>The facts of an item.</summary>
    public IReadOnlyList<T> Facts<T>(string id, FactCodec<T> codec) => [.. FactFile.Read(new MemoryStream(Entries[$"facts/{id}.msgpack"]), codec)];

    private Dictionary<string, byte[]> Read()
    {
        using var zip = Open();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            _entries.Add(entry.FullName, copy.ToArray());
        }

        return _entries;
    }

    private ZipArchive Open()
    {
        try
        {
            return ZipFile.OpenRead(Path);
        }
        catch (InvalidDataException e)
        {
            var files = Directory.EnumerateFiles(Folder).Select(static path => $"{System.IO.Path.GetFileName(path)} {new FileInfo(path).Length}");
            throw new InvalidDataException($"{e.Message} Files: {string.Join(", ", files)}. Exit code {Result.ExitCode}. {Result.Said}", e);
        }
    }
}
