using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Privacy;

/// <summary>A place in a text and what goes there instead.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length; 0 inserts.</param>
/// <param name="Replacement">What stands there afterwards.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSpan(int Start, int Length, string Replacement)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
