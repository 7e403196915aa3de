using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Items;
using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

public sealed class CaseSetTests
{
    public static TheoryData<string> Some { get; } = [.. CaseSet.Ids.Where(static (_, index) => index % 60 == 7)];

    [Theory]
    [MemberData(nameof(Some))]
    public void Make_WhenCalledTwice_GivesTheSameBytes(string id)
    {
        using var first = new ScratchFolder();
        using var second = new ScratchFolder();
        CaseSet.Make(id).WriteTo(first.Path);
        CaseSet.Make(id).WriteTo(second.Path);
        Assert.Equal(first.Everything(), second.Everything());
        Assert.All(first.Everything().Where(name => File.Exists(first.Under(name))), name => Assert.Equal(File.ReadAllBytes(first.Under(name)), File.ReadAllBytes(second.Under(name))));
    }

    [Fact]
    public void Make_WhenSeedIsAnother_GivesOtherEvidence() => Assert.NotEqual(CaseSet.Make("vss-writer-002").Story, CaseSet.Make("vss-writer-002", seed: 1).Story);

    [Fact]
    public void Make_WhenThereIsNoSuchCase_Throws() => Assert.Throws<ArgumentException>(static () => CaseSet.Make("vss-writer-999"));

    [Fact]
    public void Ids_WhenListed_AreSixHundredDifferentOnes() => Assert.Equal(CaseSet.Count, CaseSet.Ids.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Labels_WhenTakenTogether_HaveEveryCauseAtRankOne() => Assert.Superset(
        CauseIds.All.ToHashSet(StringComparer.Ordinal),
        CaseSet.Ids.Where(static id => id.EndsWith("-001", StringComparison.Ordinal)).SelectMany(static id => CaseSet.Make(id).Incidents).SelectMany(static label => label.First).ToHashSet(StringComparer.Ordinal));

    /// <summary>Labels come from how a case was made: nothing that judges is within the generator's reach.</summary>
    [Fact]
    public void Generator_WhenBuilt_RefersToNoAnalyzer() =>
        Assert.DoesNotContain(typeof(CaseSet).Assembly.GetReferencedAssemblies(), static reference => reference.Name!.StartsWith("ArcBundle.Analyzer", StringComparison.Ordinal));
}
