using System.Runtime.InteropServices;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>Bytes of a seed.</summary>
/// <param name="Start">First.</param>
/// <param name="End">Behind the last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ByteRange(int Start, int End)
{
    /// <summary>Whether a mutated input has these bytes at the same place.</summary>
    public bool IsUntouched(byte[] seed, byte[] input) =>
        seed.Length >= End && input.Length >= End && seed.AsSpan(Start, End - Start).SequenceEqual(input.AsSpan(Start, End - Start));
}
