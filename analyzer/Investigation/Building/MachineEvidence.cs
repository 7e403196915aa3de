using System.Globalization;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>The evidence of one machine of an input of which a folder held files of several.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Machine">The machine; null for files that nothing assigns, and for a folder without a name.</param>
/// <param name="Folder">The folder in which it lay beside that of others; null when it lay alone.</param>
internal sealed record MachineEvidence(HostEvidence Evidence, string? Machine, string? Folder)
{
    /// <summary>The evidence of each machine, in the order of the hosts; null when every folder is of one.</summary>
    /// <param name="drafts">What was read of the folders.</param>
    public static IReadOnlyList<MachineEvidence>? Of(IReadOnlyList<HostDraft> drafts)
    {
        var splits = drafts.Select(HostSplit.Of).ToList();
        if (splits.TrueForAll(static split => split is null))
            return null;
        var machines = new List<MachineEvidence>();
        foreach (var (draft, split) in drafts.Zip(splits))
        {
            foreach (var part in split ?? [new(draft.Evidence, HostSplit.MachineOf(draft), Folder: null)])
                Add(machines, part);
        }

        return machines;
    }

    /// <summary>What the reader of the report must know of it; null when it lay alone.</summary>
    /// <param name="host">Id of the host.</param>
    public Message? Told(string host) => Folder is null ? null
        : new(Machine is null ? "warning.files-of-no-machine" : "warning.told-apart", ("host", host), ("folder", Folder), ("count", Evidence.Entries.Count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Files that lay among those of another machine join the folder of their own. Two folders of one machine stay two: they may be of two days.</summary>
    private static void Add(List<MachineEvidence> machines, MachineEvidence part)
    {
        var known = part.Machine is null ? -1
            : machines.FindIndex(other => other.Machine is not null && (other.Folder ?? part.Folder) is not null && HostSplit.IsSame(other.Machine, part.Machine));
        if (known < 0)
        {
            machines.Add(part);
            return;
        }

        var one = machines[known];
        var hint = one.Folder is null ? one.Evidence.NameHint : part.Evidence.NameHint;
        machines[known] = new(one.Evidence with { NameHint = hint, Entries = [.. one.Evidence.Entries, .. part.Evidence.Entries] }, one.Machine, one.Folder ?? part.Folder);
    }
}
