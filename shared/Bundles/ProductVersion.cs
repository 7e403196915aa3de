using System.Text.Json.Serialization;

namespace ArcBundle.Format.Bundles;

/// <summary>A product found on the host.</summary>
/// <param name="Name">Name as the host writes it.</param>
/// <param name="Version">Version as the host writes it; null when not told.</param>
/// <remarks>Strict reading asks for every constructor parameter, so the version is written even when it is null.</remarks>
public sealed record ProductVersion(string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Version);
