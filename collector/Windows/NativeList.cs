using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows;

/// <summary>Copies of what Windows allocated itself and tells the length of.</summary>
internal static class NativeList
{
    /// <summary>A copy of <paramref name="bytes"/> bytes at <paramref name="address"/>; addresses inside still hold where they point into it.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="bytes">Its length as Windows told it; at most <paramref name="most"/> are copied.</param>
    /// <param name="most">Bound in bytes.</param>
    public static NativeBuffer Copy(nint address, long bytes, int most)
    {
        var copy = new byte[(int)Math.Clamp(bytes, 0, most)];
        if (address != 0)
            Marshal.Copy(address, copy, 0, copy.Length);
        else
            copy = [];
        return new NativeBuffer(copy, address);
    }
}
