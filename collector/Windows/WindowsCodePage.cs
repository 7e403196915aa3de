using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>A code page as Windows decodes it. The tables are there already; those of .NET would be a twentieth of the program.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsCodePage
{
    private const char None = '\uFFFD';

    private readonly uint _codePage;

    private WindowsCodePage(uint codePage) => _codePage = codePage;

    /// <summary>The code page; null when Windows has none of that number.</summary>
    public static WindowsCodePage? Of(int codePage)
    {
        var page = new WindowsCodePage((uint)codePage);
        return page.Decode("A"u8) == 'A' ? page : null;
    }

    /// <summary>The one character that one or two bytes are; U+FFFD when they are none, or more than one.</summary>
    public char Decode(ReadOnlySpan<byte> bytes)
    {
        Span<ushort> characters = stackalloc ushort[4];
        var count = Kernel32.MultiByteToWideChar(
            _codePage, Kernel32.ErrorOnInvalidCharacters, in MemoryMarshal.GetReference(bytes), bytes.Length, ref MemoryMarshal.GetReference(characters), characters.Length);
        return count == 1 && !char.IsSurrogate((char)characters[0]) ? (char)characters[0] : None;
    }
}
