namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>Where in a value a text must stand.</summary>
internal enum TextPlace
{
    /// <summary>It is the whole value.</summary>
    Whole,

    /// <summary>Anywhere: <c>contains</c>.</summary>
    Anywhere,

    /// <summary>At the beginning: <c>startswith</c>.</summary>
    Start,

    /// <summary>At the end: <c>endswith</c>.</summary>
    End,
}
