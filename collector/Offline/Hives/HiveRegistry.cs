using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>The registry of a disk tree: its hives <c>SOFTWARE</c> and <c>SYSTEM</c>, which stay open once they are asked for, and those of its users.</summary>
/// <param name="files">The disk tree.</param>
internal sealed class HiveRegistry(HostFiles files) : IRegistrySource
{
    private const string Software = "SOFTWARE";
    private const string SystemHive = "SYSTEM";
    private const string CurrentSet = "CurrentControlSet";
    private const string View32Node = "WOW6432Node";

    private readonly Lock _gate = new();
    private UserHives? _users;
    private readonly Dictionary<string, HiveOpening> _hives = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public OutcomeNote? ProblemOf(RegistryRoot root)
    {
        lock (_gate)
            return root.Hive == RegistryHive.Users ? Users.Problem : Hive(NameOf(root)).Problem;
    }

    /// <inheritdoc/>
    public IReadOnlyList<OutcomeNote> CaveatsOf(RegistryRoot root)
    {
        lock (_gate)
        {
            if (root.Hive == RegistryHive.Users)
                return Users.Doubts;
            var (hive, path) = (Hive(NameOf(root)).Hive, PathOf(NameOf(root)));
            return [.. hive is { LacksNewest: true } ? [HiveOpening.LacksNewest(path)] : (OutcomeNote[])[], .. hive is { Failure: { } failure } ? [HiveOpening.NotReadable(path, failure)] : (OutcomeNote[])[]];
        }
    }

    /// <inheritdoc/>
    public RegistryTree Walk(RegistryRoot root)
    {
        lock (_gate)
        {
            if (root.Hive == RegistryHive.Users)
                return Users.Walk(root);
            var key = Find(root);
            var tree = HiveWalk.Read(key, RegistryPath.Of(root.Hive, root.Path), root.View, root.Limits);
            return key is not null && Hive(NameOf(root)).Hive is { IsExhausted: true } ? tree with { Truncated = true } : tree;
        }
    }

    /// <summary>Reads the host's own data from <c>SYSTEM</c> and <c>SOFTWARE</c>.</summary>
    public HostDescription Describe()
    {
        lock (_gate)
            return HiveDescription.Of(Root(SystemHive), Root(Software));
    }

    private UserHives Users => _users ??= new UserHives(files, Root(Software));

    private static string NameOf(RegistryRoot root) => root.Path.Split('\\', 2)[0];

    private HiveKey? Find(RegistryRoot root)
    {
        var inner = root.Path.Split('\\', 2) is [_, var below] ? below : string.Empty;
        if (root.View == RegistryView.View32 && string.Equals(NameOf(root), Software, StringComparison.OrdinalIgnoreCase))
            inner = $@"{View32Node}\{inner}";
        else if (string.Equals(NameOf(root), SystemHive, StringComparison.OrdinalIgnoreCase) && inner.StartsWith(CurrentSet, StringComparison.OrdinalIgnoreCase))
            // What a running system calls so is a link to the set that it was started with.
            inner = HiveDescription.CurrentSetOf(Root(SystemHive)) is { } set ? set + inner[CurrentSet.Length..] : inner;
        return Root(NameOf(root))?.Find(inner);
    }

    private HiveKey? Root(string hive) => Hive(hive).Hive is { } file ? HiveKey.RootOf(file) : null;

    private HiveOpening Hive(string name)
    {
        lock (_gate)
        {
            if (!_hives.TryGetValue(name, out var opening))
                _hives[name] = opening = HiveOpening.Of(files, PathOf(name));
            return opening;
        }
    }

    private string PathOf(string hive) => $@"{files.WindowsFolder}\System32\config\{hive}";
}
