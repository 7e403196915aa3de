using System.Text.Json;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>
/// The key file of a run. It lies beside the bundle and is never part of it: with it, and only with it, a report about a masked bundle can be read with
/// its real names.
/// </summary>
internal static class MaskKeyFile
{
    /// <summary>Ending of its name, in the place of the bundle's ending.</summary>
    public const string Extension = ".mask-key.json";

    /// <summary>Largest file that is read: 200,000 pairs have a few MB.</summary>
    private const int Largest = 64 * 1024 * 1024;

    /// <summary>Path of the key file of a bundle.</summary>
    public static string Of(string bundlePath) =>
        (bundlePath.EndsWith(BundleName.Extension, StringComparison.Ordinal) ? bundlePath[..^BundleName.Extension.Length] : bundlePath) + Extension;

    /// <summary>Writes it, for its owner and administrators only. One that is there already is replaced when the new one is whole.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="mask">What the run masks.</param>
    /// <param name="earlier">What a key file that the run was given knows besides; null for none.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, RunMask mask, MaskKeyDocument? earlier)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (pseudonym, original) in (earlier?.Pseudonyms ?? new Dictionary<string, string>(StringComparer.Ordinal)).Concat(mask.Table.Pairs))
            pairs[pseudonym] = original;
        var document = new MaskKeyDocument
        {
            Schema = MaskKeyDocument.SchemaName,
            Warning = [Language.Japanese.Say("mask.key-warning"), Language.English.Say("mask.key-warning")],
            Secret = Convert.ToBase64String(mask.Secret.Key),
            Masked = MaskKindNames.Of(mask.Kinds),
            Pseudonyms = pairs,
        };
        var next = path + ".tmp";
        using (var file = OwnFiles.Replace(next))
        {
            JsonSerializer.Serialize(file, document, MaskKeyJson.Readable.MaskKeyDocument);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    /// <summary>Reads one; null when the file cannot be read or is none.</summary>
    public static MaskKeyDocument? Read(string path)
    {
        try
        {
            using var file = SharedFile.Open(path);
            if (file.Length > Largest)
                return null;
            return JsonSerializer.Deserialize(file, MaskKeyJson.Default.MaskKeyDocument) is { Schema: MaskKeyDocument.SchemaName } document && SecretOf(document) is not null ? document : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The secret of a key file; null when it is malformed.</summary>
    public static MaskSecret? SecretOf(MaskKeyDocument document)
    {
        Span<byte> key = stackalloc byte[MaskSecret.Size + 1];
        return Convert.TryFromBase64String(document.Secret, key, out var length) && length == MaskSecret.Size ? MaskSecret.OfKey(key[..length]) : null;
    }
}
