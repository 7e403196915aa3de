namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// Tells the machines apart whose hand-collected files lie in one folder. Reports, event logs and some process lists name the machine they are of; when
/// they name several, taking them for one would judge each by what belongs to another.
/// </summary>
internal static class HostSplit
{
    /// <summary>Letters of a NetBIOS name: some lists cut the name there.</summary>
    private const int NetBiosLength = 15;

    /// <summary>Machines that are told apart; a folder that names more is a store of something else.</summary>
    private const int MostMachines = 50;

    /// <summary>The evidence of each machine, the files that nothing assigns last, without a machine; null when no more than one is named.</summary>
    /// <param name="draft">What was read of the folder.</param>
    public static IReadOnlyList<MachineEvidence>? Of(HostDraft draft)
    {
        var evidence = draft.Evidence;
        if (evidence.Context is not null)
            return null;
        var named = NamedEntries(draft);
        var machines = Machines(named.Values);
        if (machines.Count is < 2 or > MostMachines)
            return null;
        var owners = named.ToDictionary(static pair => pair.Key, pair => machines.First(machine => IsSame(machine, pair.Value)), StringComparer.Ordinal);
        var places = PlacesOf(owners);
        var groups = evidence.Entries.ToLookup(entry => owners.GetValueOrDefault(entry.Name) ?? OwnerByPlace(entry.Name, places) ?? OwnerByName(entry.Name, machines) ?? OwnerByHint(evidence.NameHint, machines), StringComparer.Ordinal);
        var folder = evidence.NameHint ?? ".";
        List<MachineEvidence> split = [.. machines.Where(groups.Contains).Select(machine => new MachineEvidence(evidence with { NameHint = machine, Entries = [.. groups[machine]] }, machine, folder))];
        if (groups.Contains(null))
            split.Add(new(evidence with { Entries = [.. groups[null]] }, Machine: null, folder));
        return split;
    }

    /// <summary>The one machine that the evidence names, else the one its folder is called like; null when there is neither.</summary>
    public static string? MachineOf(HostDraft draft) =>
        Machines(NamedEntries(draft).Values) is [var only] ? only : draft.Evidence.NameHint is { Length: > 0 } hint ? NodeNames.Short(hint) : null;

    /// <summary>Whether two names are of one machine, though one may be cut to the length of a NetBIOS name.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || IsCutOf(one, other) || IsCutOf(other, one);

    /// <summary>The entries that name their machine. Events that were forwarded name others than the one they were collected on, and so does an empty log.</summary>
    private static Dictionary<string, string> NamedEntries(HostDraft draft)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in draft.Reports)
            Add(report.Origin.Entry, report.Value.HostName);
        foreach (var log in draft.EventLogs.Where(static log => log.Channel is not "ForwardedEvents"))
            Add(log.Entry, log.Computer);
        foreach (var (read, list) in draft.ProcessLists)
            Add(read.Entry.Name, list.Host);
        return named;

        void Add(string? entry, string? name)
        {
            if (entry is not null && !string.IsNullOrWhiteSpace(name) && !NodeNames.IsAddress(name) && !NodeNames.IsLocal(name))
                named.TryAdd(entry, NodeNames.Short(name));
        }
    }

    /// <summary>The names, each machine once under its longest, in order.</summary>
    private static List<string> Machines(IEnumerable<string> names)
    {
        var machines = new List<string>();
        foreach (var name in names.Distinct(StringComparer.Ordinal).OrderByDescending(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal))
        {
            if (!machines.Exists(machine => IsSame(machine, name)))
                machines.Add(name);
        }

        machines.Sort(StringComparer.Ordinal);
        return machines;
    }

    /// <summary>The one machine, if it is one, whose files lie in each folder that holds files of a named machine; null for a folder of several.</summary>
    private static Dictionary<string, string?> PlacesOf(Dictionary<string, string> owners)
    {
        var places = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (entry, owner) in owners)
        {
            for (var folder = FolderOf(entry); ; folder = FolderOf(folder))
            {
                places[folder] = !places.TryGetValue(folder, out var known) || string.Equals(known, owner, StringComparison.Ordinal) ? owner : null;
                if (folder.Length == 0)
                    break;
            }
        }

        return places;
    }

    /// <summary>The machine of the nearest folder around an entry that holds files of a named one.</summary>
    private static string? OwnerByPlace(string entry, Dictionary<string, string?> places)
    {
        for (var folder = FolderOf(entry); ; folder = FolderOf(folder))
        {
            if (places.TryGetValue(folder, out var owner))
                return owner;
            if (folder.Length == 0)
                return null;
        }
    }

    /// <summary>The one machine whose name is a word of the entry's name.</summary>
    private static string? OwnerByName(string entry, List<string> machines) =>
        machines.Where(machine => HoldsWord(entry, machine)).Take(2).ToList() is [var only] ? only : null;

    private static string? OwnerByHint(string? hint, List<string> machines) => hint is null ? null : machines.Find(machine => IsSame(machine, NodeNames.Short(hint)));

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsCutOf(string whole, string cut) => cut.Length == NetBiosLength && whole.StartsWith(cut, StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string name) => name.LastIndexOf('/') is > 0 and var slash ? name[..slash] : string.Empty;
}
