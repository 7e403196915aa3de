using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>A key line of a <c>.reg</c> file.</summary>
/// <param name="Path">Path with the long hive name, as written otherwise.</param>
/// <param name="View">The 32-bit view for a path through <c>WOW6432Node</c>; else not told.</param>
/// <param name="IsDeletion">True for <c>[-…]</c>: an instruction to delete, which tells nothing about the host.</param>
internal readonly record struct RegKeyLine(string Path, RegistryView View, bool IsDeletion)
{
    private static readonly (string Short, string Long)[] Hives =
    [
        ("HKLM", "HKEY_LOCAL_MACHINE"), ("HKCU", "HKEY_CURRENT_USER"), ("HKU", "HKEY_USERS"), ("HKCR", "HKEY_CLASSES_ROOT"), ("HKCC", "HKEY_CURRENT_CONFIG"),
    ];

    /// <summary>The key of <paramref name="line"/>; null for another line.</summary>
    public static RegKeyLine? Parse(string line)
    {
        var trimmed = line.Trim();
        if (trimmed is not ['[', .., ']'] || trimmed.Length < 3)
            return null;
        var isDeletion = trimmed[1] == '-';
        var path = trimmed[(isDeletion ? 2 : 1)..^1].Trim().TrimEnd('\\');
        if (path.Length == 0)
            return null;
        foreach (var (shortName, longName) in Hives)
        {
            if (path.StartsWith(shortName, StringComparison.OrdinalIgnoreCase) && (path.Length == shortName.Length || path[shortName.Length] == '\\'))
                path = longName + path[shortName.Length..];
        }

        var isThirtyTwo = path.Contains(@"\WOW6432Node\", StringComparison.OrdinalIgnoreCase) || path.EndsWith(@"\WOW6432Node", StringComparison.OrdinalIgnoreCase);
        return new RegKeyLine(path, isThirtyTwo ? RegistryView.View32 : RegistryView.Unknown, isDeletion);
    }
}
