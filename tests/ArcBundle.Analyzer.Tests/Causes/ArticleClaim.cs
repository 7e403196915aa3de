using System.Text.Json;

namespace ArcBundle.Analyzer.Tests.Causes;

/// <summary>
/// One claim of the vendor's article in our own words, and what carries it: keys of texts (<c>finding.CAUSE.ID</c>, <c>remedy.CAUSE.STEP</c>, a note, a
/// warning), <c>code NAME</c> for a code or number that opens an incident, or a reason why it is out of scope.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Section">Id of the cause whose section it stands in, or <c>introduction</c>.</param>
/// <param name="Claim">The claim.</param>
/// <param name="CarriedBy">What carries it; empty for a claim out of scope.</param>
/// <param name="OutOfScope">Why nothing carries it; null when something does.</param>
public sealed record ArticleClaim(string Id, string Section, string Claim, IReadOnlyList<string> CarriedBy, string? OutOfScope)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = false };

    /// <summary>All claims, in the order of the article.</summary>
    public static IReadOnlyList<ArticleClaim> All { get; } = JsonSerializer.Deserialize<IReadOnlyList<ArticleClaim>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "ArcBundle.Analyzer.Tests", "Causes", "article-claims.json")), Strict)!
        .Select(static claim => claim with { CarriedBy = claim.CarriedBy ?? [] }).ToList();
}
