using System.Text;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Privacy.Names;
using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Privacy;

/// <summary>Puts the names back that pseudonyms stand for, with the key file of the run that made them.</summary>
internal static class Unmasking
{
    private const int WindowsLatin = 1252;

    /// <summary>Writes a copy of a text with the names.</summary>
    /// <param name="source">The text, in UTF-8 or UTF-16.</param>
    /// <param name="target">Path of the copy, which is for its owner and administrators only; one that is there is replaced.</param>
    /// <param name="key">The key file.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Copy(string source, string target, MaskKeyDocument key)
    {
        using var input = SharedFile.Open(source);
        using var output = OwnFiles.Replace(target);
        var index = IndexOf(key);
        using var stream = new MaskingStream((text, found) => Find(text, index, found), WindowsLatin, output.Write, Encoding.UTF8);
        var buffer = new byte[MaskingStream.PieceSize];
        for (int read; (read = input.Read(buffer)) > 0;)
            stream.Write(buffer.AsSpan(0, read));
        stream.Finish();
    }

    /// <summary>A text with the names.</summary>
    public static string Apply(string text, MaskKeyDocument key)
    {
        var found = new List<TextSpan>();
        Find(text, IndexOf(key), found);
        return TextEdits.Apply(text, found);
    }

    private static NameIndex IndexOf(MaskKeyDocument key) =>
        new([.. key.Pseudonyms.DistinctBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase).Where(static pair => pair.Key.Length > 0).Select(static pair => new KnownName(pair.Key, pair.Value, IsSuffix: false))]);

    private static void Find(ReadOnlySpan<char> text, NameIndex index, List<TextSpan> found)
    {
        index.Visit(text, (_, at, name) => found.Add(new TextSpan(at, name.Text.Length, name.Replacement)));
        TextEdits.Settle(found);
    }
}
