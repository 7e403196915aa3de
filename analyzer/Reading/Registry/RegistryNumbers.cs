using System.Globalization;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>Numbers in registry values.</summary>
internal static class RegistryNumbers
{
    /// <summary>The number of a REG_DWORD or REG_QWORD; null for another type, or when it was withheld.</summary>
    public static long? Of(RegistryFact fact) =>
        fact.Kind is RegistryDataKind.DWord or RegistryDataKind.QWord && long.TryParse(fact.Data, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True for 1, false for 0, null for anything else.</summary>
    public static bool? FlagOf(RegistryFact fact) => Of(fact) switch { 0 => false, 1 => true, _ => null };
}
