using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// Owners of processes from all lists of a host. One list may tell the start of a process (<c>wmic</c>) and another its owner
/// (<c>tasklist /v</c>): the same PID and image name are the same process, unless two starts are told and differ.
/// </summary>
internal sealed class ProcessOwners
{
    private readonly Dictionary<(int Pid, string Name), List<(DateTimeOffset? StartUtc, string Owner)>> _known = [];

    private ProcessOwners()
    {
    }

    /// <summary>The owners that the lists of a host tell.</summary>
    public static ProcessOwners Of(HostDraft draft)
    {
        var owners = new ProcessOwners();
        var facts = draft.Snapshots.SelectMany(static snapshot => snapshot.Processes).Concat(draft.ProcessLists.SelectMany(static list => list.List.Processes.Facts));
        foreach (var process in facts)
        {
            if (process.Value.Owner is not { Length: > 0 } owner)
                continue;
            if (!owners._known.TryGetValue(KeyOf(process.Value), out var same))
                owners._known[KeyOf(process.Value)] = same = [];
            if (!same.Contains((process.Value.StartUtc, owner)))
                same.Add((process.Value.StartUtc, owner));
        }

        return owners;
    }

    /// <summary>Processes with the owners that other lists tell of them; those of which two owners are told stay without.</summary>
    public IReadOnlyList<Sourced<ProcessFact>> Fill(IReadOnlyList<Sourced<ProcessFact>> processes) =>
        _known.Count == 0 ? processes : [.. processes.Select(process => process.Value.Owner is null && OwnerOf(process.Value) is { } owner
            ? process with { Value = process.Value with { Owner = owner } } : process)];

    private string? OwnerOf(ProcessFact process)
    {
        if (!_known.TryGetValue(KeyOf(process), out var same))
            return null;
        var owners = same.Where(known => known.StartUtc is null || process.StartUtc is null || known.StartUtc == process.StartUtc)
            .Select(static known => known.Owner).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return owners.Count == 1 ? owners[0] : null;
    }

    private static (int Pid, string Name) KeyOf(ProcessFact process) => (process.Pid, ProductNames.Stem(process.Name).ToUpperInvariant());
}
