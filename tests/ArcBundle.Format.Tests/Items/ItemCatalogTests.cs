using ArcBundle.Format.Items;

namespace ArcBundle.Format.Tests.Items;

public sealed class ItemCatalogTests
{
    [Fact]
    public void All_HasWellFormedIdsOnlyOnce()
    {
        Assert.All(ItemCatalog.InOrder, static d => Assert.True(ItemId.IsWellFormed(d.Id.Value)));
        Assert.Equal(ItemCatalog.InOrder.Count, ItemCatalog.InOrder.Select(static d => d.Id).Distinct().Count());
    }

    [Fact]
    public void All_NamesOnlyKnownCausesInTheirOrder() => Assert.All(ItemCatalog.InOrder, static d =>
        Assert.Equal(CauseIds.All.Where(c => d.NeededFor.Contains(c, StringComparer.Ordinal)), d.NeededFor, StringComparer.Ordinal));

    [Fact]
    public void CauseIds_AreEleven() => Assert.Equal(11, CauseIds.All.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void All_LeavesOutWhatIsReadOnRequestOnly()
    {
        Assert.Equal(ItemCatalog.TraceTcp, Assert.Single(ItemCatalog.InOrder, static d => d.OnRequest).Id);
        Assert.Equal(ItemCatalog.InOrder.Where(static d => !d.OnRequest), ItemCatalog.All);
        Assert.Same(ItemCatalog.InOrder.Single(static d => d.OnRequest), ItemCatalog.Find(ItemCatalog.TraceTcp));
    }

    [Fact]
    public void Find_WhenIdIsOfANewerVersion_GivesNull() => Assert.Null(ItemCatalog.Find(new ItemId("newer.item")));

    [Theory]
    [InlineData("events.application", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("../x", false)]
    [InlineData("Events", false)]
    [InlineData(".a", false)]
    [InlineData("a/b", false)]
    public void IsWellFormed_JudgesTheForm(string? text, bool expected) => Assert.Equal(expected, ItemId.IsWellFormed(text));

    [Fact]
    public void ItemOutcome_HasOneNameEach()
    {
        foreach (var outcome in Enum.GetValues<ItemOutcome>())
            Assert.Equal(outcome, ItemOutcomeNames.Parse(outcome.ToName()));
        Assert.Null(ItemOutcomeNames.Parse("Collected"));
        Assert.Null(ItemOutcomeNames.Parse(null));
    }
}
