namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Whom a bundle came from, as its <c>context.json</c> says.</summary>
/// <param name="BundleId">Id of the bundle; null when unknown.</param>
/// <param name="Host">Host name; null when unknown.</param>
/// <param name="Role"><c>server</c>, <c>agent</c>, <c>both</c> or <c>unknown</c>.</param>
/// <param name="CollectedUtc">When the evidence was taken; null when unknown.</param>
internal sealed record BundleIdentity(Guid? BundleId, string? Host, string Role, DateTimeOffset? CollectedUtc);
