using ArcBundle.Collector.Files;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>
/// The registries of a disk's users: <c>NTUSER.DAT</c> of each profile that the host knows or that has a folder, and the one of the system's own account. Each is
/// open only while it is read. Whatever is malformed in one leaves the others whole.
/// </summary>
/// <param name="files">The disk tree.</param>
/// <param name="software">Root of <c>SOFTWARE</c>, which lists the profiles; null without one.</param>
internal sealed class UserHives(HostFiles files, HiveKey? software)
{
    private const string File = "NTUSER.DAT";

    /// <summary>The folder that new profiles are copied from: no user's.</summary>
    private const string Template = "Default";

    /// <summary>Profiles that are looked at: far above what a server has.</summary>
    private const int MostUsers = 1000;

    /// <summary>Doubts that are told one by one.</summary>
    private const int MostDoubts = 8;

    /// <summary>The account of services, whose registry lies with those of the machine: its key and its SID.</summary>
    private const string SystemKey = ".DEFAULT";
    private const string SystemSid = "S-1-5-18";

    private List<UserHive>? _all;

    /// <summary>Why the profiles' folder could not be listed; null when it was, or is not there.</summary>
    private OutcomeNote? _unlisted;

    private List<UserHive> All => _all ??= Find();

    /// <summary>Why there are none; null when there is one.</summary>
    public OutcomeNote? Problem => All.Count == 0 ? _unlisted ?? new OutcomeNote(OutcomeReasons.NotFound, $@"{Folder}\*\{File}") : null;

    /// <summary>Those that cannot be read, or lack their newest changes.</summary>
    public IReadOnlyList<OutcomeNote> Doubts => [.. All.Select(static user => user.Doubt).Append(_unlisted).OfType<OutcomeNote>().Take(MostDoubts)];

    /// <summary>Reads the keys below all of them, as a walk from <c>HKEY_USERS</c> would. Without a way to go, each hive's own key is told, and what its file tells of it.</summary>
    public RegistryTree Walk(RegistryRoot root)
    {
        var limits = root.Limits with { Steps = [.. root.Limits.Steps.Skip(1)], Depth = root.Limits.Steps.Count > 0 ? root.Limits.Depth : root.Limits.Depth - 1 };
        var facts = new List<RegistryFact>();
        var doubts = new List<OutcomeNote>();
        var isCut = All.Count == MostUsers;
        var masked = 0;
        foreach (var user in All)
        {
            using var hive = HiveOpening.Of(files, user.Path).Hive;
            if (hive is null)
                continue;
            var read = Read(user, hive, root, limits);
            facts.AddRange(read.Facts);
            isCut |= read.Truncated;
            masked += read.MaskedValues;
            doubts.AddRange(read.Doubts);

            // The bounds are those of all users together.
            limits = limits with { Keys = limits.Keys - read.Facts.Count, Values = limits.Values - read.Facts.Count, TotalBytes = limits.TotalBytes - read.Facts.Sum(static fact => (long)(fact.Data?.Length ?? 0) * sizeof(char)) };
            if (limits is { Keys: > 0, Values: > 0, TotalBytes: > 0 })
                continue;
            isCut = true;
            break;
        }

        return new RegistryTree(facts, RootError: null, isCut, masked) { Doubts = doubts };
    }

    private static RegistryTree Read(UserHive user, HiveFile hive, RegistryRoot root, RegistryWalkLimits limits)
    {
        var path = RegistryPath.Of(root.Hive, user.Name);
        var read = HiveWalk.Read(HiveKey.RootOf(hive), path, root.View, limits);
        return read with
        {
            Facts = limits.Steps.Count > 0 ? read.Facts : [.. read.Facts, .. FileOf(user, hive, root.View)],
            Truncated = read.Truncated || hive.IsExhausted,
            Doubts = hive.Failure is { } failure ? [HiveOpening.NotReadable(user.Path, failure)] : [],
        };
    }

    private string Folder => $@"{files.WindowsFolder.AsSpan(0, 2)}\Users";

    /// <summary>The base block of a hive, by the names that public descriptions of the form give its fields, and how many changes its logs had; its time is that of the last write.</summary>
    private static RegistryFact[] FileOf(UserHive user, HiveFile hive, RegistryView view) =>
    [
        new(user.Path, view, null, RegistryDataKind.Key, null, KeyLastWriteUtc: hive.WrittenUtc),
        new(user.Path, view, "PrimarySequenceNumber", RegistryDataKind.DWord, Text(hive.Primary), KeyLastWriteUtc: hive.WrittenUtc),
        new(user.Path, view, "SecondarySequenceNumber", RegistryDataKind.DWord, Text(hive.Secondary), KeyLastWriteUtc: hive.WrittenUtc),
        .. hive.IsDirty ? [new RegistryFact(user.Path, view, "RecoveredChanges", RegistryDataKind.DWord, Text((uint)hive.RecoveredChanges), KeyLastWriteUtc: hive.WrittenUtc)] : (RegistryFact[])[],
    ];

    private static string Text(uint number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private List<UserHive> Find()
    {
        var users = new List<UserHive>();
        Add(users, SystemKey, $@"{files.WindowsFolder}\System32\config\DEFAULT");
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var profile in software?.Find(@"Microsoft\Windows NT\CurrentVersion\ProfileList")?.SubKeys(MostUsers) ?? [])
        {
            if (!string.Equals(profile.Name, SystemSid, StringComparison.OrdinalIgnoreCase) && profile.Value("ProfileImagePath")?.Text() is { Length: > 0 } written
                && SystemVariables.Expand(written, files.WindowsFolder) is var folder && known.Add(folder))
                Add(users, profile.Name, $@"{folder}\{File}");
        }

        foreach (var local in Folders())
        {
            if (files.AsHostWrites(local) is var folder && !string.Equals(Path.GetFileName(local), Template, StringComparison.OrdinalIgnoreCase) && known.Add(folder))
                Add(users, folder, $@"{folder}\{File}");
        }

        return users;
    }

    /// <summary>The folders of the profiles, on this machine.</summary>
    private IReadOnlyList<string> Folders()
    {
        if (files.FindFolder(Folder) is not { } folder)
        {
            _unlisted = files.WhyNot(Folder) is { Reason: OutcomeReasons.AccessDenied } refused ? refused : null;
            return [];
        }

        var found = FolderWalk.Subfolders(folder, out var unreadable);
        _unlisted = unreadable?.Note(Folder);
        return found;
    }

    private void Add(List<UserHive> users, string name, string path)
    {
        if (users.Count == MostUsers)
            return;
        var opening = HiveOpening.Of(files, path);
        if (opening.Problem is { Reason: OutcomeReasons.NotFound })
            return;
        using var hive = opening.Hive;
        users.Add(new UserHive(name, path, opening.Problem ?? (hive is { LacksNewest: true } ? HiveOpening.LacksNewest(path) : null)));
    }
}
