namespace ArcBundle.Analyzer.Causes;

/// <summary>What the evidence says about one cause, from the strongest to the weakest claim. The order is the order of ranks.</summary>
internal enum Verdict
{
    /// <summary>A decisive finding for, none against, no cap.</summary>
    Confirmed,

    /// <summary>One strong or two different medium findings for; or decisive ones for and against.</summary>
    Likely,

    /// <summary>Any other finding for.</summary>
    Possible,

    /// <summary>Nothing for, and evidence that the cause needs could not be seen.</summary>
    NotAssessed,

    /// <summary>Nothing for, everything needed was seen, and nothing excludes the cause.</summary>
    NotIndicated,

    /// <summary>A decisive finding against and none for.</summary>
    RuledOut,
}
