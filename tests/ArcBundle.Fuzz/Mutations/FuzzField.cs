using System.Runtime.InteropServices;

namespace ArcBundle.Fuzz.Mutations;

/// <summary>A number in a binary seed that steers its reader: a size, a count, an offset or an entry of a table.</summary>
/// <param name="Offset">Offset in the seed.</param>
/// <param name="Width">Bytes: 1, 2, 4 or 8, little-endian.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FuzzField(int Offset, int Width);
