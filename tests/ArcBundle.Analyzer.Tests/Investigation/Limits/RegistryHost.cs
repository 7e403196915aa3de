using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Investigation.Limits;

/// <summary>Makes hosts of which only registry values are known.</summary>
internal static class RegistryHost
{
    public static Host With(string id, params (string Name, string Data)[] values) =>
        With(id, @"HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup\Parameters", values);

    public static Host With(string id, string key, params (string Name, string Data)[] values) => new()
    {
        Id = id,
        Registry = new([.. values.Select((value, index) => new Sourced<RegistryFact>(
            new(key, RegistryView.View32, value.Name, RegistryDataKind.DWord, value.Data), Origin.Of("registry", Place.OfLine(index + 1), value.Name)))]),
    };

    /// <summary>A host of which one key is known to exist.</summary>
    public static Host WithKey(string id, string key) => new()
    {
        Id = id,
        Registry = new([new Sourced<RegistryFact>(new(key, RegistryView.View64, null, RegistryDataKind.Key, null), Origin.Of("registry", Place.OfLine(1), key))]),
    };
}
