using System.Runtime.InteropServices;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>Bytes of a seed.</summary>
/// <param name="Start">First.</param>
/// <param name="End">Behind the last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ByteRange(int Start, int End)
{
    /// <summary>Whether a mutated input has these bytes at the same place, or so many bytes behind it.</summary>
    public bool IsUntouched(byte[] seed, byte[] input, int shift = 0) =>
        seed.Length >= End && Start + shift >= 0 && input.Length >= End + shift && seed.AsSpan(Start, End - Start).SequenceEqual(input.AsSpan(Start + shift, End - Start));
}
