using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows;

/// <summary>Text from the fixed buffers that are handed to Windows.</summary>
internal static class NativeText
{
    /// <summary>The first <paramref name="characters"/> UTF-16 units, at most as many as there are.</summary>
    public static string Of(ReadOnlySpan<ushort> buffer, int characters) =>
        new(MemoryMarshal.Cast<ushort, char>(buffer[..Math.Clamp(characters, 0, buffer.Length)]));

    /// <summary>The text up to the first zero, or the whole buffer when there is none.</summary>
    public static string UpToZero(ReadOnlySpan<ushort> buffer)
    {
        var end = buffer.IndexOf((ushort)0);
        return Of(buffer, end < 0 ? buffer.Length : end);
    }
}
