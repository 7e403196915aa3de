namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>What the choice of an encoding rests on, strongest first.</summary>
internal enum EncodingBasis
{
    /// <summary>The text has nothing but ASCII so far; any page reads it.</summary>
    Ascii,

    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>The places of the zero bytes (UTF-16 without a mark).</summary>
    ZeroBytes,

    /// <summary>Every sequence is valid, and the outcome reads like text of that page.</summary>
    Strict,

    /// <summary>Nearly all sequences are valid; the rest is damage.</summary>
    Damaged,

    /// <summary>The host's own page, as the collector recorded it.</summary>
    Host,

    /// <summary>A western page, because nothing else fits: letters beyond ASCII may be wrong.</summary>
    Fallback,
}
