using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Defender;

/// <summary>
/// Exclusions of Microsoft Defender from its registry keys (<c>…\Windows Defender\Exclusions\Paths</c> and its likes, where the name of a value is
/// the exclusion) and from event 5007, which tells every change with the same key path.
/// </summary>
internal static class DefenderExclusions
{
    /// <summary>Provider of event 5007.</summary>
    public const string Provider = "Microsoft-Windows-Windows Defender";

    /// <summary>Id of the event that tells a changed setting.</summary>
    public const int EventId = 5007;

    private static readonly (string Name, bool IsAdded)[] Fields = [("Old Value", false), ("New Value", true)];

    private const string Root = @"\Windows Defender\Exclusions\";
    private const string PolicyRoot = @"\Policies\";

    private static readonly (string Key, DefenderExclusionKind Kind)[] Kinds =
    [
        ("Paths", DefenderExclusionKind.Path), ("TemporaryPaths", DefenderExclusionKind.Path), ("Processes", DefenderExclusionKind.Process),
        ("Extensions", DefenderExclusionKind.Extension), ("IpAddresses", DefenderExclusionKind.Address),
    ];

    /// <summary>Whether a key belongs to Microsoft Defender's exclusions.</summary>
    public static bool IsKey(string path) => (path + '\\').Contains(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>The exclusions in force; null when none of their keys was read, which says nothing about exclusions.</summary>
    public static IReadOnlyList<Sourced<DefenderExclusion>>? Of(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        var exclusions = new List<Sourced<DefenderExclusion>>();
        var isThere = false;
        foreach (var value in values)
        {
            if (!IsKey(value.Value.KeyPath) || value.Value.Kind == RegistryDataKind.UnreadableKey)
                continue;
            isThere = true;
            if (value.Value.Name is { Length: > 0 } name && Parse($@"{value.Value.KeyPath.TrimEnd('\\')}\{name}") is { } exclusion)
                exclusions.Add(new(exclusion, value.Origin));
        }

        return isThere ? [.. exclusions.DistinctBy(static exclusion => exclusion.Value)] : null;
    }

    /// <summary>The changes that an event tells: none for another event, or when it is about another setting.</summary>
    public static IEnumerable<DefenderExclusion> ChangesOf(EventRecord record)
    {
        if (record.EventId != EventId || !record.Provider.Equals(Provider, StringComparison.OrdinalIgnoreCase))
            yield break;
        foreach (var (field, isAdded) in Fields)
        {
            var text = record[field]?.Trim() ?? string.Empty;
            var end = text.LastIndexOf(" = ", StringComparison.Ordinal);
            if (end > 0 && Parse(text[..end]) is { } exclusion)
                yield return exclusion with { Change = isAdded, ChangedUtc = record.TimeUtc };
        }
    }

    private static DefenderExclusion? Parse(string path)
    {
        var at = path.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = path[(at + Root.Length)..];
        foreach (var (key, kind) in Kinds)
        {
            if (rest.Length > key.Length + 1 && rest[key.Length] == '\\' && rest.StartsWith(key, StringComparison.OrdinalIgnoreCase))
                return new(kind, rest[(key.Length + 1)..], path[..at].Contains(PolicyRoot, StringComparison.OrdinalIgnoreCase));
        }

        return null;
    }
}
