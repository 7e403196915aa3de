using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Entries that would be one file on some system, or a file where another entry needs a folder. None of them is taken.</summary>
internal static class EntryDuplicates
{
    /// <summary>Why each name is refused; null for a name that is the only one of its kind.</summary>
    public static IReadOnlyList<Message?> Judge(IReadOnlyList<string> names)
    {
        // Names that are too long are refused anyway, and keys of all their folders would cost the square of their length.
        var keys = names.Select(static n => n.Length <= BundleEntryNames.LongestName ? NameKeys.Of(n) : string.Empty).ToList();
        var counts = keys.CountBy(static k => k, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var folders = new HashSet<string>(keys.SelectMany(Parents), StringComparer.Ordinal);
        var verdicts = new Message?[names.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (keys[i].Length > 0 && counts[keys[i]] > 1)
                verdicts[i] = new Message("intake.entry-duplicate", ("name", EntryNames.Shown(names[i])));
            else if (!names[i].EndsWith('/') && folders.Contains(keys[i]))
                verdicts[i] = new Message("intake.entry-conflict", ("name", EntryNames.Shown(names[i])));
        }

        return verdicts;
    }

    private static IEnumerable<string> Parents(string key)
    {
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            yield return key[..slash];
    }
}
