using System.Globalization;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

/// <summary>Nothing that the vendor's article says is forgotten: each claim is carried by a finding, a step or a note, or says why not.</summary>
public sealed class ArticleClaimTests
{
    private static readonly HashSet<string> Texts = new[] { typeof(CauseTexts), typeof(InvestigationTexts), typeof(ReportTexts) }.SelectMany(TextKeys.Of).ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string> Ids { get; } = [.. ArticleClaim.All.Select(static claim => claim.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Claim_OfTheArticle_IsCarriedOrOutOfScopeWithAReason(string id)
    {
        var claim = ArticleClaim.All.Single(claim => string.Equals(claim.Id, id, StringComparison.Ordinal));
        if (claim.OutOfScope is { } reason)
            Assert.True(reason.Length > 20 && claim.CarriedBy.Count == 0, "A claim out of scope names a reason and nothing else.");
        else
            Assert.NotEmpty(claim.CarriedBy);
        Assert.All(claim.CarriedBy, carrier => Assert.True(Exists(carrier), $"'{carrier}' does not exist."));
    }

    [Fact]
    public void Claims_AreUniqueAndNameSections()
    {
        Assert.Equal(ArticleClaim.All.Count, ArticleClaim.All.Select(static claim => claim.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ArticleClaim.All, static claim => Assert.True(claim.Section is "introduction" || CauseIds.All.Contains(claim.Section, StringComparer.Ordinal), claim.Section));
        Assert.All(CauseIds.All, static cause => Assert.Contains(ArticleClaim.All, claim => string.Equals(claim.Section, cause, StringComparison.Ordinal)));
    }

    /// <summary>A finding that says it rests on the article is named by one of the article's claims.</summary>
    [Fact]
    public void Findings_ThatRestOnTheArticle_AreNamedByAClaim()
    {
        var named = ArticleClaim.All.SelectMany(static claim => claim.CarriedBy).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            CauseCatalog.All.SelectMany(static cause => cause.Findings.Where(static rule => rule.Source == FindingSource.Article).Select(rule => $"finding.{cause.Id}.{rule.Id}")),
            finding => Assert.True(named.Contains(finding), $"{finding} rests on the article, but no claim names it: name it, or give the finding its source."));
    }

    private static bool Exists(string carrier) => carrier.Split(' ') switch
    {
        ["code", var code] => IncidentCodes.Contains(code) || (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IncidentCodes.IsBrokenConnection(number)),
        _ => Texts.Contains(carrier) && (!carrier.StartsWith("finding.", StringComparison.Ordinal) || IsInATable(carrier)),
    };

    private static bool IsInATable(string finding) =>
        CauseCatalog.All.Any(cause => cause.Findings.Any(rule => string.Equals(finding, $"finding.{cause.Id}.{rule.Id}", StringComparison.Ordinal)));
}
