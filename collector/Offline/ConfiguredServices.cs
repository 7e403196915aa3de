using System.Globalization;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline;

/// <summary>
/// The services that a registry configures. None has a state: what a disk tells is how they would be started, not whether they ran. Drivers
/// are left out, as the service control manager's list leaves them out.
/// </summary>
internal static class ConfiguredServices
{
    /// <summary>SERVICE_WIN32: a program of its own, or one that shares its process (winnt.h).</summary>
    private const int Win32 = 0x30;

    /// <summary>Reads them from a walk over <c>Services</c>, ordered by name.</summary>
    public static IReadOnlyList<ServiceFact> Of(RegistryTree services) =>
        [.. services.Facts
            .Where(static fact => fact.Name is not null)
            .GroupBy(static fact => fact.KeyPath, StringComparer.OrdinalIgnoreCase)
            .Select(static key => Of(key.Key[(key.Key.LastIndexOf('\\') + 1)..], key.ToLookup(static fact => fact.Name!, StringComparer.OrdinalIgnoreCase)))
            .OfType<ServiceFact>()
            .OrderBy(static fact => fact.Name, StringComparer.OrdinalIgnoreCase)];

    private static ServiceFact? Of(string name, ILookup<string, RegistryFact> values)
    {
        if (Number(values, "Type") is not { } type || (type & Win32) == 0)
            return null;
        return new ServiceFact(
            name,
            // "@file,-number" stands for a text in a file, which only its own Windows reads in its language.
            Text(values, "DisplayName") is { } display && !display.StartsWith('@') ? display : null,
            StartType: Number(values, "Start") is >= 0 and <= 4 and var start ? (ServiceStartType)start : null,
            Account: Text(values, "ObjectName"),
            ImagePath: Text(values, "ImagePath"));
    }

    private static string? Text(ILookup<string, RegistryFact> values, string name) => values[name].FirstOrDefault()?.Data is { Length: > 0 } text ? text : null;

    private static int? Number(ILookup<string, RegistryFact> values, string name) =>
        int.TryParse(values[name].FirstOrDefault()?.Data, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
