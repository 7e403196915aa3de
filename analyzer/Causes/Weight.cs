namespace ArcBundle.Analyzer.Causes;

/// <summary>How much one finding says, from the weakest.</summary>
internal enum Weight
{
    /// <summary>A hint.</summary>
    Weak,

    /// <summary>Two different ones make a cause likely.</summary>
    Medium,

    /// <summary>One makes a cause likely.</summary>
    Strong,

    /// <summary>One settles the cause.</summary>
    Decisive,
}
