using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>A span of time; a moment when both bounds are the same.</summary>
/// <param name="FromUtc">Start, UTC.</param>
/// <param name="ToUtc">End, UTC, not before the start.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UtcSpan(DateTimeOffset FromUtc, DateTimeOffset ToUtc)
{
    /// <summary>Its length.</summary>
    public TimeSpan Length => ToUtc - FromUtc;

    /// <summary>Whether a moment lies in it, bounds included.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= FromUtc && moment <= ToUtc;

    /// <summary>Whether the two have a moment in common.</summary>
    public bool Touches(UtcSpan other) => FromUtc <= other.ToUtc && ToUtc >= other.FromUtc;

    /// <summary>The part of it inside <paramref name="bounds"/>, which it must touch.</summary>
    public UtcSpan In(UtcSpan bounds) => new(FromUtc < bounds.FromUtc ? bounds.FromUtc : FromUtc, ToUtc > bounds.ToUtc ? bounds.ToUtc : ToUtc);
}
