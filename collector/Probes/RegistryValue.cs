using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>One registry value.</summary>
/// <param name="Name">Name; empty for the default value.</param>
/// <param name="Kind">Type.</param>
/// <param name="Data">Data as text in the form of <see cref="RegistryDataKind"/>.</param>
internal sealed record RegistryValue(string Name, RegistryDataKind Kind, string? Data);
