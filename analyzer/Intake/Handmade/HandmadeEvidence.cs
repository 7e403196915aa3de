using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Handmade;

/// <summary>Makes an input of hand-collected files: each first-level folder is one host, the files of the root are one host.</summary>
internal static class HandmadeEvidence
{
    /// <summary>Groups the files of the store, which the input owns from then on.</summary>
    /// <param name="store">The files.</param>
    /// <param name="rootName">Name of the folder, or of the zip without its ending; the hint for files in the root. Null for a file alone.</param>
    /// <param name="links">Names of links that were not followed.</param>
    public static EvidenceInput Read(EvidenceStore store, string? rootName, IReadOnlyList<string> links)
    {
        var entries = store.Entries.Where(static e => !DesktopClutter.Is(e.Name)).ToList();
        var refused = store.Refused.Where(static r => !DesktopClutter.Is(r.Name)).ToList();
        var root = Wrapper(entries, rootName);
        var hosts = entries
            .GroupBy(e => HostFolder(e.Name, root), StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => new HostEvidence(g.Key.Length == 0 ? rootName : g.Key, null, null, [], [.. g.Select(Evidence)]));
        List<Message> damage = [.. store.Damage, .. refused.Select(static r => r.Why)];
        return new EvidenceInput(store)
        {
            Kind = EvidenceKind.Handmade,
            Complete = damage.Count == 0,
            Damage = BoundedMessages.Of(damage),
            Notes = BoundedMessages.Of([.. store.Oddities, .. Notes(store, entries, links)]),
            Hosts = [.. hosts],
            Trusted = store.Entries,
        };
    }

    /// <summary>
    /// The folder that only wraps the hosts' folders: <c>TOP/</c>, <c>TOP/DAY/</c>, or empty. Packing a folder puts its name in front of everything, and
    /// unpacking may do so once more, so a single folder wraps when it is called like the zip, or like the folder it lies in and holds folders; or when
    /// it, or the last of a chain of single folders that begins with it, holds several folders and no file of its own.
    /// </summary>
    private static string Wrapper(List<StoredEntry> entries, string? rootName)
    {
        var (wrapper, place, parent) = (string.Empty, string.Empty, rootName);
        while (FoldersBelow(entries, place) is [{ Length: > 0 } single])
        {
            var isFirst = place.Length == 0;
            place += single + "/";
            var below = FoldersBelow(entries, place);
            var isCalledAlike = string.Equals(single, parent, StringComparison.OrdinalIgnoreCase) && (isFirst || below is not [""]);
            if (isCalledAlike || (below.Count > 1 && below[0].Length > 0))
                wrapper = place;
            parent = single;
        }

        return wrapper;
    }

    /// <summary>Up to two of the folders that lie in <paramref name="place"/>; empty stands for files.</summary>
    private static List<string> FoldersBelow(List<StoredEntry> entries, string place) =>
        [.. entries.Select(entry => HostFolder(entry.Name, place)).OrderBy(static folder => folder.Length).Distinct(StringComparer.Ordinal).Take(2)];

    /// <summary>First-level folder of a name below <paramref name="root"/>; empty for a file in the root.</summary>
    private static string HostFolder(string name, string root)
    {
        var slash = name.IndexOf('/', root.Length);
        return slash < 0 ? string.Empty : name[root.Length..slash];
    }

    private static EvidenceEntry Evidence(StoredEntry entry) => new(entry.Name, Item: null, entry.Length, entry.Sha256, Source: null, entry.Open);

    private static IEnumerable<Message> Notes(EvidenceStore store, List<StoredEntry> entries, IReadOnlyList<string> links)
    {
        foreach (var link in links)
            yield return new Message("intake.link-not-followed", ("name", Archives.EntryNames.Shown(link)));
        foreach (var inner in store.IsFolder ? [] : entries.Where(static e => e.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)))
            yield return new Message("intake.zip-in-zip", ("name", Archives.EntryNames.Shown(inner.Name)));
    }
}
