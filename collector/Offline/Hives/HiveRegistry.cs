using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>The registry of a disk tree: its hives <c>SOFTWARE</c> and <c>SYSTEM</c>, opened when they are first asked for.</summary>
/// <param name="files">The disk tree.</param>
internal sealed class HiveRegistry(HostFiles files) : IRegistrySource
{
    private const string Software = "SOFTWARE";
    private const string SystemHive = "SYSTEM";
    private const string View32Node = "WOW6432Node";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, HiveOpening> _hives = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public OutcomeNote? Unavailable => Hive(Software).Problem;

    /// <inheritdoc/>
    public OutcomeNote? Caveat => Hive(Software).Hive is { IsDirty: true } ? new OutcomeNote(OutcomeReasons.SourceChanged, $"{PathOf(Software)}: dirty") : null;

    /// <inheritdoc/>
    public RegistryTree Walk(string path, RegistryView view, RegistryWalkLimits limits)
    {
        var cut = path.IndexOf('\\', StringComparison.Ordinal);
        var (hive, inner) = cut < 0 ? (path, string.Empty) : (path[..cut], path[(cut + 1)..]);
        var isRedirected = view == RegistryView.View32 && string.Equals(hive, Software, StringComparison.OrdinalIgnoreCase);
        lock (_gate)
        {
            var tree = HiveWalk.Read(Root(hive)?.Find(isRedirected ? $@"{View32Node}\{inner}" : inner), $@"HKEY_LOCAL_MACHINE\{path}", view, limits);
            return Hive(hive).Hive is { IsExhausted: true } ? tree with { Truncated = true } : tree;
        }
    }

    /// <summary>Reads the host's own data from <c>SYSTEM</c> and <c>SOFTWARE</c>.</summary>
    public HostDescription Describe()
    {
        lock (_gate)
            return HiveDescription.Of(Root(SystemHive), Root(Software));
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
