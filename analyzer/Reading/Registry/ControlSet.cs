using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>
/// The control set whose values are in force. A running host shows it as <c>CurrentControlSet</c>; a hive of a disk has only numbered ones, and
/// <c>Select\Current</c> tells which.
/// </summary>
internal static class ControlSet
{
    private const string Running = "CurrentControlSet";
    private const string Numbered = "ControlSet00";

    /// <summary>The values without those of control sets that are not in force.</summary>
    public static IEnumerable<Sourced<RegistryFact>> InForce(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        var name = NameOf(values);
        return name is null ? values : values.Where(value => Of(value.Value.KeyPath) is not { } own || own.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static string? NameOf(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        if (values.Any(static value => string.Equals(Of(value.Value.KeyPath), Running, StringComparison.OrdinalIgnoreCase)))
            return Running;
        var current = values.FirstOrDefault(static value =>
            string.Equals(value.Value.Name, "Current", StringComparison.OrdinalIgnoreCase) && value.Value.KeyPath.EndsWith(@"\Select", StringComparison.OrdinalIgnoreCase));
        return current?.Value.Data is [>= '1' and <= '9'] number ? Numbered + number
            : values.Select(static value => Of(value.Value.KeyPath)).FirstOrDefault(static name => name is not null);
    }

    /// <summary>The control set in a path; null for a path without one.</summary>
    private static string? Of(string path)
    {
        foreach (var name in (ReadOnlySpan<string>)[Running, Numbered])
        {
            var at = path.IndexOf('\\' + name, StringComparison.OrdinalIgnoreCase) + 1;
            var end = at == 0 ? -1 : path.IndexOf('\\', at);
            if (at > 0)
                return end < 0 ? path[at..] : path[at..end];
        }

        return null;
    }
}
