using ArcBundle.Analyzer.Comparison;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Comparison;

public class AreaComparisonTests
{
    private static readonly Gen<AreaSide> Side = Gen.Select(
        Gen.Bool,
        Gen.Bool,
        Gen.Select(Gen.Int[0, 3].Select(static n => "abcd"[n..(n + 1)]), Gen.Int[0, 2].Select(static n => n == 0 ? null : "012"[n..(n + 1)])).Array[0, 5],
        static (isSeen, isWhole, things) => isSeen
            ? AreaSide.Of(isWhole, things.DistinctBy(static thing => thing.Item1).Select(static thing => (thing.Item1, (IReadOnlyList<(string, string?)>)[("state", thing.Item2)])))
            : AreaSide.Unseen("denied"));

    [Fact]
    public void Compare_WhenASideIsNotWhole_NeverTellsAThingAsRemovedOrAdded() => Gen.Select(Side, Side).Sample(static (old, @new) =>
    {
        var differences = AreaComparison.Compare("services", old, @new).ToList();
        if (!@new.IsWhole)
            Assert.DoesNotContain(differences, static difference => difference.Kind == DifferenceKind.Removed);
        if (!old.IsWhole)
            Assert.DoesNotContain(differences, static difference => difference.Kind == DifferenceKind.Added);
        if (old.IsSeen != @new.IsSeen)
            Assert.Equal([DifferenceKind.NotComparable], differences.Select(static difference => difference.Kind));
    });

    [Fact]
    public void Compare_WithItself_FindsNothing() => Side.Sample(static side => Assert.Empty(AreaComparison.Compare("services", side, side)));

    [Fact]
    public void Compare_TheOtherWayRound_FindsTheCounterpart() => Gen.Select(Side, Side).Sample(static (old, @new) =>
        Assert.Equal(
            AreaComparison.Compare("services", old, @new).Select(static difference => (difference.Key, difference.Field, Counterpart(difference.Kind), difference.New, difference.Old)),
            AreaComparison.Compare("services", @new, old).Select(static difference => (difference.Key, difference.Field, difference.Kind, difference.Old, difference.New))));

    [Fact]
    public void Compare_WhenAFormTellsLess_IsNoChange() => Assert.Empty(AreaComparison.Compare(
        "services",
        AreaSide.Of(true, [("Spooler", [("state", "running"), ("account", "LocalSystem")])]),
        AreaSide.Of(true, [("spooler", [("state", "running"), ("account", null)])])));

    private static DifferenceKind Counterpart(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => DifferenceKind.Removed,
        DifferenceKind.Removed => DifferenceKind.Added,
        DifferenceKind.NotSeenInOld => DifferenceKind.NotSeenInNew,
        DifferenceKind.NotSeenInNew => DifferenceKind.NotSeenInOld,
        _ => kind,
    };
}
