using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Tells whether a value may be a secret. It is asked before the data is read: a masked value's data never enters this process.</summary>
/// <param name="keyPath">Full path with the long hive name.</param>
/// <param name="valueName">Value name; empty for the default value.</param>
/// <param name="kind">Type as stored.</param>
/// <returns>True to withhold the data.</returns>
internal delegate bool RegistryMask(string keyPath, string valueName, RegistryDataKind kind);
