using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What a folder holds at one moment: every file's and folder's size, time of last change and content.</summary>
internal static partial class FileTree
{
    /// <summary>
    /// One line per path below <paramref name="root"/>. Folders have a time, too: a file that was made and deleted again leaves its trace
    /// there. The registry files of a prefix are taken by content alone, because Wine's server writes them anew each time it ends.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="except">Files or folders inside that are left out with all they hold.</param>
    public static IReadOnlyDictionary<string, string> Snapshot(string root, params string[] except)
    {
        var lines = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(Walk(new DirectoryInfo(root), except), entry => lines[Path.GetRelativePath(root, entry.FullName)] = Describe(entry));
        return lines;
    }

    /// <summary>The paths that two snapshots disagree on, with what each says.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Before: before.GetValueOrDefault(path, "absent"), After: after.GetValueOrDefault(path, "absent")))
            .Where(static line => !string.Equals(line.Before, line.After, StringComparison.Ordinal))
            .Select(static line => $"{line.Path}: {line.Before} -> {line.After}"),
    ];

    private static IEnumerable<FileSystemInfo> Walk(DirectoryInfo folder, string[] except)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }))
        {
            if (except.Contains(entry.FullName, StringComparer.Ordinal))
                continue;
            yield return entry;
            if (entry is DirectoryInfo { LinkTarget: null } below)
            {
                foreach (var inner in Walk(below, except))
                    yield return inner;
            }
        }
    }

    private static string Describe(FileSystemInfo entry)
    {
        if (entry.LinkTarget is { } target)
            return "link to " + target;
        if (entry is not FileInfo file)
            return string.Create(CultureInfo.InvariantCulture, $"folder {entry.LastWriteTimeUtc:O}");
        return string.Equals(file.Extension, ".reg", StringComparison.Ordinal)
            ? "registry " + Sha256(Encoding.UTF8.GetBytes(WithoutTimes(File.ReadAllText(file.FullName))))
            : string.Create(CultureInfo.InvariantCulture, $"file {file.Length} {file.LastWriteTimeUtc:O} {Sha256(File.ReadAllBytes(file.FullName))}");
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string WithoutTimes(string registry) => Times().Replace(registry, string.Empty);

    /// <summary>
    /// Wine writes a key's time after its name (<c>[Software\\X] 1763950000</c>) and in full below it (<c>#time=…</c>). When the first window of
    /// a session makes it make a desktop, it notes that time as the date of a display driver.
    /// </summary>
    [GeneratedRegex(@"(?<=^\[[^\r\n]*\]) \d+$|^#time=[0-9a-f]+\n|^""DriverDateData""=hex:[0-9a-f,]+\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Times();
}
