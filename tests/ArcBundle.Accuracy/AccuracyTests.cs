using System.Globalization;
using ArcBundle.Analyzer.Tests;
using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

/// <summary>The figures of <c>docs/accuracy.md</c>. A change of rules that changes them is run with <c>eng/accuracy.sh</c>, and the difference read.</summary>
public sealed class AccuracyTests
{
    private const double LeastFirst = 0.98;

    [Fact]
    public void Analyze_WhenGeneratedCases_IsAsAccurateAsPublished()
    {
        var run = AccuracyRun.Of(Number("ARCBUNDLE_ACCURACY_SEED") ?? CaseSet.Seed, Environment.GetEnvironmentVariable("ARCBUNDLE_ACCURACY_CASES") ?? string.Empty, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("ARCBUNDLE_ACCURACY_DETAILS") is { Length: > 0 } details)
            File.WriteAllText(details, AccuracyDetails.Write(run));
        var isPublished = run.Scores.Count == CaseSet.Count && Number("ARCBUNDLE_ACCURACY_SEED") is null;
        if (isPublished && string.Equals(Environment.GetEnvironmentVariable("ARCBUNDLE_ACCEPT"), "1", StringComparison.Ordinal))
            File.WriteAllText(Page, AccuracyReport.Write(run));

        Assert.Empty(run.Faults(static incident => incident.LeftOut, "left out of the report"));
        Assert.Empty(run.Faults(static incident => incident.FalseConfirmed, "falsely confirmed"));
        Assert.Empty(run.Faults(static incident => incident.WrongRuledOut, "ruled out though planted"));
        Assert.Empty(run.Faults(static incident => incident.UncoveredRuledOut, "ruled out without the evidence"));
        Assert.All(run.Scores, static score => Assert.Equal(0, score.ConfirmedConditions));
        Assert.True(run.First >= LeastFirst, string.Create(CultureInfo.InvariantCulture, $"Rank 1 is right in {run.First:P2} only."));
        if (isPublished)
            Assert.Equal(File.ReadAllText(Page).ReplaceLineEndings("\n"), AccuracyReport.Write(run));
    }

    private static string Page => Path.Combine(Repository.Root, "docs", "accuracy.md");

    private static ulong? Number(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
