using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Tests.Scenarios;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed partial class CauseCatalogTests
{
    [Fact]
    public void All_IsInTheFixedOrder() => Assert.Equal(CauseIds.All, CauseCatalog.All.Select(static cause => cause.Id), StringComparer.Ordinal);

    [Fact]
    public void Findings_OfEveryCause_HaveTextsAndUniqueIds() => Assert.All(CauseCatalog.All, static cause =>
    {
        Assert.Equal(cause.Findings.Count, cause.Findings.Select(static rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cause.Findings, rule => Assert.True(CauseTexts.Catalog.Has($"finding.{cause.Id}.{rule.Id}"), $"{cause.Id} {rule.Id}"));
        Assert.True(CauseTexts.Catalog.Has("article." + cause.Id));
    });

    [Fact]
    public void Findings_InTheTexts_AreAllInATable()
    {
        var known = CauseCatalog.All.SelectMany(static cause => cause.Findings.Select(rule => $"finding.{cause.Id}.{rule.Id}")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(known.Order(StringComparer.Ordinal), TextKeys.Of(typeof(CauseTexts)).Where(static key => key.StartsWith("finding.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Explains_OfEveryCause_NamesCauses() =>
        Assert.All(CauseCatalog.All.SelectMany(static cause => cause.Explains), static id => Assert.NotNull(CauseCatalog.Find(id)));

    [Fact]
    public void Needs_OfEveryCause_AreGiven() => Assert.All(CauseCatalog.All, static cause => Assert.NotEmpty(cause.Needs));

    [Fact]
    public void Causes_HaveTheirThreeScenarios() => Assert.All(
        CauseCatalog.All,
        static cause => Assert.All(["has-it", "looks-like-it", "evidence-missing"], name => Assert.Contains($"{cause.Id}/{name}", Scenario.All, StringComparer.Ordinal)));

    [Fact]
    public void Instructions_OfNextEvidence_HaveTexts() =>
        Assert.All(NextEvidenceChoice.Instructed, static item => Assert.True(CauseTexts.Catalog.Has($"next.{item}"), item.Value));

    [Fact]
    public void Fingerprint_NamesEveryFindingAndIsAHash()
    {
        var canonical = RulesFingerprint.Canonical(SignatureSet.BuiltIn);
        Assert.All(CauseCatalog.All.SelectMany(static cause => cause.Findings), rule => Assert.Contains(rule.ToString(), canonical, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', canonical);
        Assert.Matches(Hash(), RulesFingerprint.Identity.Sha256);
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
