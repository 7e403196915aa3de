using System.Security.Cryptography;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Intake.Parts;

/// <summary>Brings the parts of a split bundle together, in whatever order and names they are given.</summary>
internal static class PartSet
{
    /// <summary>The bytes of the parts are read so many times more than those of a bundle in one file: for the hash of each part.</summary>
    public const int Readings = 1;

    /// <summary>Files of a folder that are looked at for further parts.</summary>
    private const int MostNeighbours = 10_000;

    /// <summary>
    /// The whole that a part belongs to: the part itself, its neighbours in the same folder, and the other files given. Parts that are missing or damaged
    /// are told as damage.
    /// </summary>
    /// <param name="first">A part.</param>
    /// <param name="given">Other files that may be parts of the same whole.</param>
    /// <param name="count">Counts the bytes of the parts, each of which is read once for its hash.</param>
    public static ArchiveFile Open(PartFile first, IEnumerable<string> given, WorkCount count)
    {
        var found = new SortedDictionary<int, (PartHeader Header, FileBytes Bytes)>();
        var damage = new List<Message>();
        try
        {
            foreach (var part in Candidates(first, given))
            {
                if (!found.ContainsKey(part.Header.Number))
                    Take(part, found, damage, count);
            }

            for (var number = 1; number <= first.Header.Count; number++)
            {
                if (!found.ContainsKey(number))
                    damage.Add(new("intake.part-missing", ("number", Numbers.Text(number)), ("count", Numbers.Text(first.Header.Count))));
            }

            // A part that does not have its own hash is still read: what its entries hold is judged by their checksums.
            return new(first.Path, new PartBytes([.. found.Values]), damage);
        }
        catch
        {
            foreach (var (_, bytes) in found.Values)
                bytes.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file is a part; false also when it cannot be read.</summary>
    public static bool IsPart(string path) => TryRead(path) is not null;

    /// <summary>Whether all parts of one whole are the same set: the first of them in the order given stands for it.</summary>
    public static IReadOnlyList<string> OnePathForEachWhole(IReadOnlyList<string> paths)
    {
        var kept = new List<string>();
        var seen = new List<PartHeader>();
        foreach (var path in paths)
        {
            if (TryRead(path) is { } part)
            {
                if (seen.Exists(part.Header.IsOfSameWhole))
                    continue;
                seen.Add(part.Header);
            }

            kept.Add(path);
        }

        return kept;
    }

    private static IEnumerable<PartFile> Candidates(PartFile first, IEnumerable<string> given)
    {
        yield return first;
        var folder = Path.GetDirectoryName(Path.GetFullPath(first.Path))!;
        foreach (var path in given.Concat(Directory.EnumerateFiles(folder).Take(MostNeighbours).Order(StringComparer.Ordinal)))
        {
            if (TryRead(path) is { } part && part.Header.IsOfSameWhole(first.Header))
                yield return part;
        }
    }

    private static PartFile? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? PartFile.Of(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A neighbour that cannot be read is as good as absent; the missing number is told.
            return null;
        }
    }

    private static void Take(PartFile part, SortedDictionary<int, (PartHeader Header, FileBytes Bytes)> found, List<Message> damage, WorkCount count)
    {
        var bytes = FileBytes.Open(part.Path);
        found[part.Header.Number] = (part.Header, bytes);
        var file = new FileStream(part.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) { Position = PartHeader.Size };
        using var content = count.Watch(file);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(part.Header.Sha256.Span))
            damage.Add(new("intake.part-damaged", ("number", Numbers.Text(part.Header.Number)), ("count", Numbers.Text(part.Header.Count))));
    }
}
