using ArcBundle.Analyzer.Investigation.Pictures;
using CsCheck;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation.Pictures;

public sealed class UtcSpansTests
{
    private static readonly UtcSpan Whole = Span("01:00", "02:00");

    private static readonly Gen<UtcSpan> Spans = Gen.Select(Gen.Int[0, 200], Gen.Int[0, 60]).Select(static (from, length) => new UtcSpan(At("00:00").AddMinutes(from), At("00:00").AddMinutes(from + length)));

    [Fact]
    public void Without_WhenNothingIsSeen_LeavesTheWhole() => Assert.Equal([Whole], UtcSpans.Without(Whole, []));

    [Fact]
    public void Without_WhenAMomentIsSeen_LeavesTheWhole() => Assert.Equal([Whole], UtcSpans.Without(Whole, [Span("01:30", "01:30")]));

    [Fact]
    public void Without_WhenSpansOverlap_LeavesWhatNoneCovers() =>
        Assert.Equal([Span("01:20", "01:40")], UtcSpans.Without(Whole, [Span("00:00", "01:10"), Span("01:05", "01:20"), Span("01:40", "09:00")]));

    [Fact]
    public void Common_OfTwoLogs_IsWhatBothCover() =>
        Assert.Equal([Span("01:10", "01:20"), Span("01:30", "01:40")], UtcSpans.Common([Span("01:10", "01:40")], [Span("01:00", "01:20"), Span("01:30", "02:00")]));

    [Fact]
    public void Without_OfAnySpans_AndTheirUnionMakeTheWholeAgain() => Spans.List[0, 8].Sample(static spans =>
    {
        var left = UtcSpans.Without(Whole, spans);
        var covered = UtcSpans.Union(spans.Where(static span => span.Touches(Whole)).Select(static span => span.In(Whole)));
        Assert.Equal(Whole.Length, TimeSpan.FromTicks(left.Concat(covered).Sum(static span => span.Length.Ticks)));
        Assert.All(left, gap => Assert.DoesNotContain(covered, span => span.FromUtc < gap.ToUtc && span.ToUtc > gap.FromUtc && span.Length > TimeSpan.Zero));
    });

    private static UtcSpan Span(string from, string to) => new(At(from), At(to));
}
