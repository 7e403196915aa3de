using System.Runtime.Versioning;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads a registry subtree, opened read-only and within bounds.</summary>
[SupportedOSPlatform("windows")]
internal sealed class RegistryWalk
{
    private readonly RegistryView _view;
    private readonly RegistryWalkLimits _limits;
    private readonly RegistryMask? _mask;
    private readonly List<RegistryFact> _facts = [];
    private int _keys;
    private int _values;
    private long _bytes;
    private int _masked;
    private bool _truncated;

    private RegistryWalk(RegistryView view, RegistryWalkLimits limits, RegistryMask? mask)
    {
        _view = view;
        _limits = limits;
        _mask = mask;
    }

    /// <summary>Reads <paramref name="path"/> of <paramref name="hive"/> and what is below it.</summary>
    /// <param name="hive">The hive.</param>
    /// <param name="path">Path below the hive.</param>
    /// <param name="view">The view to read through.</param>
    /// <param name="limits">Bounds; null for the defaults.</param>
    /// <param name="mask">Tells which values to withhold; null for none.</param>
    public static RegistryTree Read(RegistryHive hive, string path, RegistryView view, RegistryWalkLimits? limits = null, RegistryMask? mask = null)
    {
        var walk = new RegistryWalk(view, limits ?? new RegistryWalkLimits(), mask);
        var fullPath = RegistryPath.Of(hive, path);
        var root = ReadOnlyKey.Open(hive, path, view);
        if (root.Value is { } key)
        {
            using (key)
                walk.GoDown(key, fullPath, step: 0);
        }
        else if (root.Error!.Kind != WindowsErrorKind.NotFound)
        {
            walk.AddUnreadable(fullPath, root.Error);
        }

        return new RegistryTree(walk._facts, root.Error, walk._truncated, walk._masked);
    }

    /// <summary>Goes along the way to the keys wanted, and reads them.</summary>
    private void GoDown(ReadOnlyKey key, string path, int step)
    {
        if (step == _limits.Steps.Count)
        {
            ReadKey(key, path, depth: 0);
            return;
        }

        WindowsError? error = null;
        var names = _limits.Steps[step] is { } only ? [only] : key.SubKeyNames(_limits.Keys, out error);
        Note(path, error);
        foreach (var name in Sorted(names))
        {
            if (_keys >= _limits.Keys)
            {
                _truncated = true;
                return;
            }

            Below(key, path, name, (below, belowPath) => GoDown(below, belowPath, step + 1));
        }
    }

    private void ReadKey(ReadOnlyKey key, string path, int depth)
    {
        _keys++;
        var lastWrite = key.LastWriteUtc;
        _facts.Add(new RegistryFact(path, _view, null, RegistryDataKind.Key, null, KeyLastWriteUtc: lastWrite));
        var names = key.ValueNames(_limits.Values - _values, out var error);
        foreach (var name in Sorted(names))
            ReadValue(key, path, name, lastWrite);
        Note(path, error);
        ReadSubKeys(key, path, depth);
    }

    private void ReadSubKeys(ReadOnlyKey key, string path, int depth)
    {
        if (depth >= _limits.Depth && !_limits.DeeperIsMissed)
            return;
        var names = key.SubKeyNames(_limits.Keys - _keys, out var error);
        Note(path, error);
        if (depth >= _limits.Depth)
        {
            _truncated |= names.Count > 0;
            return;
        }

        foreach (var name in Sorted(names))
        {
            if (_keys >= _limits.Keys)
            {
                _truncated = true;
                return;
            }

            Below(key, path, name, (below, belowPath) => ReadKey(below, belowPath, depth + 1));
        }
    }

    /// <summary>Opens a key below another; one that was deleted since it was named is passed over.</summary>
    private void Below(ReadOnlyKey key, string path, string name, Action<ReadOnlyKey, string> read)
    {
        var below = RegistryPath.Join(path, name);
        var opened = key.OpenSubKey(name);
        if (opened.Value is { } subKey)
        {
            using (subKey)
                read(subKey, below);
        }
        else if (opened.Error!.Kind != WindowsErrorKind.NotFound)
        {
            AddUnreadable(below, opened.Error);
        }
    }

    private void ReadValue(ReadOnlyKey key, string path, string name, DateTimeOffset? lastWrite)
    {
        if (key.TypeOf(name) is not { } told)
            return; // deleted since it was named
        _values++;
        var kind = RegistryData.KindOf(told.Type);
        if (_mask?.Invoke(path, name, kind) == true)
        {
            _masked++;
            _facts.Add(new RegistryFact(path, _view, name, kind, null, Masked: true, lastWrite, told.Size));
            return;
        }

        var mostBytes = (int)Math.Min(_limits.ValueBytes, _limits.TotalBytes - _bytes);
        if (key.Value(name, mostBytes) is { } value)
        {
            _bytes += value.Data.Length;
            var (dataKind, text) = RegistryData.Read(value.Type, value.Data);
            _facts.Add(new RegistryFact(path, _view, name, dataKind, text, KeyLastWriteUtc: lastWrite));
            return;
        }

        _truncated = true;
        _facts.Add(new RegistryFact(path, _view, name, kind, null, KeyLastWriteUtc: lastWrite));
    }

    /// <summary>Keeps why a key's names were not all told: a limit of this walk, or Windows.</summary>
    private void Note(string path, WindowsError? error)
    {
        if (error is { Code: ErrorCodes.MoreData })
            _truncated = true;
        else if (error is not null)
            AddUnreadable(path, error);
    }

    private void AddUnreadable(string path, WindowsError error)
    {
        _keys++;
        _facts.Add(new RegistryFact(path, _view, null, RegistryDataKind.UnreadableKey, error.ToString()));
    }

    private static IEnumerable<string> Sorted(IReadOnlyList<string> names) => names.Order(StringComparer.OrdinalIgnoreCase);
}
