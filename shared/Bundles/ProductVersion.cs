namespace ArcBundle.Format.Bundles;

/// <summary>A product found on the host.</summary>
/// <param name="Name">Name as the host writes it.</param>
/// <param name="Version">Version as the host writes it; null when not told.</param>
public sealed record ProductVersion(string Name, string? Version = null);
