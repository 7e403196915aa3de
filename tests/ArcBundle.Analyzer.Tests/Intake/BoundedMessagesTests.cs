using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Intake;

public sealed class BoundedMessagesTests
{
    [Fact]
    public void Of_WhenThereAreManyOfAKind_GivesTwentyAndTheNumberOfTheOthers()
    {
        var messages = Enumerable.Range(0, 25).SelectMany(static i => new[] { Of("intake.entry-crc", i), Of("intake.entry-long", i / 2) });

        var kept = BoundedMessages.Of(messages);

        Assert.Equal(20, kept.Count(static m => m.Key is "intake.entry-crc"));
        Assert.Equal(13, kept.Count(static m => m.Key is "intake.entry-long"));
        var more = Assert.Single(kept, static m => m.Key is "intake.and-more");
        Assert.Equal([("count", "5"), ("name", "19")], more.Arguments);
        Assert.Equal(Of("intake.entry-crc", 19), kept[kept.ToList().IndexOf(more) - 1]);
        Assert.Equal(kept, BoundedMessages.Of(kept));
    }

    [Fact]
    public void Of_WhenSeveralKindsAreMany_CountsEach()
    {
        var kept = BoundedMessages.Of(Enumerable.Range(0, 60).Select(static i => Of(i % 2 == 0 ? "intake.entry-crc" : "intake.entry-long", i)));

        Assert.Equal(["38", "39"], kept.Where(static m => m.Key is "intake.and-more").Select(static m => m.Arguments[1].Value), StringComparer.Ordinal);
        Assert.Equal(42, kept.Count);
    }

    private static Message Of(string key, int number) => new(key, ("name", FormattableString.Invariant($"{number}")));
}
