namespace ArcBundle.Analyzer.Causes;

/// <summary>The table of verdicts (docs/verdicts.md), the same for all causes.</summary>
internal static class VerdictTable
{
    /// <summary>Judges what lies on a scale.</summary>
    /// <param name="findings">Findings with their effective weights and kinds.</param>
    /// <param name="highest">The highest verdict that a cap leaves; null without a cap.</param>
    /// <param name="lacksEvidence">Whether evidence that the cause needs could not be seen.</param>
    public static Verdict Judge(IReadOnlyCollection<(Weight Weight, bool IsFor, string Kind)> findings, Verdict? highest, bool lacksEvidence)
    {
        var decisiveFor = findings.Any(static f => f is { IsFor: true, Weight: Weight.Decisive });
        var decisiveAgainst = findings.Any(static f => f is { IsFor: false, Weight: Weight.Decisive });
        if (decisiveAgainst && !decisiveFor)
            return Verdict.RuledOut;
        if (!findings.Any(static f => f.IsFor))
            return lacksEvidence ? Verdict.NotAssessed : Verdict.NotIndicated;

        var reached = decisiveFor && !decisiveAgainst ? Verdict.Confirmed
            : decisiveFor || IsLikely(findings) ? Verdict.Likely
            : Verdict.Possible;
        if (findings.Any(static f => f is { IsFor: false, Weight: Weight.Strong }))
            reached = OneStepLower(reached);
        return highest is { } cap && reached < cap ? cap : reached;
    }

    /// <summary>Whether decisive findings speak both for and against.</summary>
    public static bool IsContradictory(IReadOnlyCollection<(Weight Weight, bool IsFor, string Kind)> findings) =>
        findings.Any(static f => f is { IsFor: true, Weight: Weight.Decisive }) && findings.Any(static f => f is { IsFor: false, Weight: Weight.Decisive });

    private static bool IsLikely(IReadOnlyCollection<(Weight Weight, bool IsFor, string Kind)> findings) =>
        findings.Any(static f => f is { IsFor: true, Weight: >= Weight.Strong })
        || findings.Where(static f => f is { IsFor: true, Weight: Weight.Medium }).Select(static f => f.Kind).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static Verdict OneStepLower(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => Verdict.Likely,
        Verdict.Likely => Verdict.Possible,
        Verdict.Possible => Verdict.NotIndicated,
        _ => verdict,
    };
}
