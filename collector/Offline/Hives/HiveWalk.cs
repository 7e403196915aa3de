using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>Reads a subtree of a hive within bounds, in the same order and form as a walk over a running system's registry.</summary>
internal sealed class HiveWalk
{
    private readonly RegistryView _view;
    private readonly RegistryWalkLimits _limits;
    private readonly List<RegistryFact> _facts = [];
    private int _keys;
    private int _values;
    private long _bytes;
    private int _masked;
    private bool _truncated;

    private HiveWalk(RegistryView view, RegistryWalkLimits limits)
    {
        _view = view;
        _limits = limits;
    }

    /// <summary>Reads a key and what is below it.</summary>
    /// <param name="root">The key; null when it does not exist.</param>
    /// <param name="path">Its full path with the long hive name.</param>
    /// <param name="view">The view that the path is meant in.</param>
    /// <param name="limits">Bounds; they end a hive whose keys go round in circles, too.</param>
    public static RegistryTree Read(HiveKey? root, string path, RegistryView view, RegistryWalkLimits limits)
    {
        var walk = new HiveWalk(view, limits);
        if (root is not null)
            walk.GoDown(root, path, step: 0);
        var error = root is null ? new WindowsError("hive", ErrorCodes.FileNotFound) : null;
        return new RegistryTree(walk._facts, error, walk._truncated, walk._masked);
    }

    /// <summary>Goes along the way to the keys wanted, and reads them.</summary>
    private void GoDown(HiveKey key, string path, int step)
    {
        if (step == _limits.Steps.Count)
        {
            ReadKey(key, path, depth: 0);
            return;
        }

        foreach (var subKey in key.SubKeys(_limits.Keys).OrderBy(static subKey => subKey.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (_limits.Steps[step] is { } only && !string.Equals(only, subKey.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (_keys >= _limits.Keys)
            {
                _truncated = true;
                return;
            }

            GoDown(subKey, $@"{path}\{subKey.Name}", step + 1);
        }
    }

    private void ReadKey(HiveKey key, string path, int depth)
    {
        _keys++;
        _facts.Add(new RegistryFact(path, _view, null, RegistryDataKind.Key, null, KeyLastWriteUtc: key.LastWriteUtc));
        foreach (var value in key.Values(_limits.Values - _values + 1).OrderBy(static value => value.Name, StringComparer.OrdinalIgnoreCase))
            ReadValue(key, value, path);
        if (depth >= _limits.Depth)
        {
            _truncated |= _limits.DeeperIsMissed && key.SubKeys(1).Any();
            return;
        }

        foreach (var subKey in key.SubKeys(_limits.Keys - _keys + 1).OrderBy(static subKey => subKey.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (_keys >= _limits.Keys)
            {
                _truncated = true;
                return;
            }

            ReadKey(subKey, $@"{path}\{subKey.Name}", depth + 1);
        }
    }

    private void ReadValue(HiveKey key, HiveValue value, string path)
    {
        if (_values >= _limits.Values)
        {
            _truncated = true;
            return;
        }

        _values++;
        var kind = RegistryData.KindOf(value.Type);
        if (RegistrySecrets.MaySecret(path, value.Name, kind))
        {
            _masked++;
            _facts.Add(new RegistryFact(path, _view, value.Name, kind, null, Masked: true, key.LastWriteUtc, value.Size));
            return;
        }

        var data = value.Data((int)Math.Min(_limits.ValueBytes, _limits.TotalBytes - _bytes));
        _truncated |= data is null;
        _bytes += data?.Length ?? 0;
        var (dataKind, text) = data is null ? (kind, null) : RegistryData.Read(value.Type, data);
        _facts.Add(new RegistryFact(path, _view, value.Name, dataKind, text, KeyLastWriteUtc: key.LastWriteUtc));
    }
}
