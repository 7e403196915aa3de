using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class SightTests
{
    private static readonly ItemId[] Items = [new("always"), new("one"), new("other.a"), new("other.b")];

    [Theory]
    [InlineData("", "")]
    [InlineData("one", "")]
    [InlineData("other.a,other.b", "")]
    [InlineData("one,other.a", "one,other.a")]
    [InlineData("always", "always")]
    [InlineData("always,one", "always")]
    [InlineData("always,one,other.b", "always,one,other.b")]
    public void Missing_WhenOneWayIsComplete_LeavesOutTheOthers(string missed, string missing)
    {
        var sight = new Sight(Examination.Of(new Host { Id = "H1" }, new("#H1")), [Need.Agent(Items[0]), Need.Agent(Items[1], "one"), Need.Agent(Items[2], "other"), Need.Agent(Items[3], "other")]);
        foreach (var item in missed.Split(',', StringSplitOptions.RemoveEmptyEntries))
            sight.Miss(new(item), null, new("missing.not-sent"));
        Assert.Equal(missing.Split(',', StringSplitOptions.RemoveEmptyEntries), sight.Missing.Select(static evidence => evidence.Item.Value));
    }
}
