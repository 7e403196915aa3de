namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>What holds when a registry value is not set.</summary>
/// <param name="Number">The number.</param>
/// <param name="Source">The document that says so; null when it is only what is generally said, which is told and never called the default.</param>
internal sealed record RegistryDefault(long Number, string? Source);
