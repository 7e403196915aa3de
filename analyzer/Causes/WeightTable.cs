using System.Globalization;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// The one table that turns weights into a score. Findings are taken as independent: their shares combine as 1 − (1 − a)(1 − b)…, so
/// that each further finding adds something and none can lead past 1. The score is what speaks for less what speaks against, not below 0:
/// it grows with every finding for and falls with every one against. It only orders causes of the same verdict.
/// </summary>
internal static class WeightTable
{
    /// <summary>Share of a weight.</summary>
    public static double ShareOf(Weight weight) => weight switch
    {
        Weight.Decisive => 0.90,
        Weight.Strong => 0.60,
        Weight.Medium => 0.30,
        _ => 0.10,
    };

    /// <summary>The score of these findings, 0 to 1, with two decimals.</summary>
    public static double ScoreOf(IEnumerable<Finding> findings)
    {
        var (against, support) = (1.0, 1.0);
        foreach (var finding in findings)
        {
            if (finding.IsFor)
                support *= 1 - ShareOf(finding.Weight);
            else
                against *= 1 - ShareOf(finding.Weight);
        }

        return Math.Round(Math.Max(0, against - support), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>The weight that a finding has when a time it rests on is a guess: one step lower, never decisive; the weakest stays.</summary>
    public static Weight OneStepLower(Weight weight) => weight == Weight.Weak ? Weight.Weak : weight - 1;

    /// <summary>The table as text, for the fingerprint of the rules.</summary>
    public static string Canonical =>
        string.Join(' ', Enum.GetValues<Weight>().Select(static weight => string.Create(CultureInfo.InvariantCulture, $"{weight.ToName()}={ShareOf(weight):0.00}")));
}
