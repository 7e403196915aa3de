using System.Runtime.Versioning;
using System.Text;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Writes text in a code page of the system with the system's own tables, so that the program need not bring them along. What the code page
/// has no character for becomes its replacement character. It does not read.
/// </summary>
/// <param name="codePage">Number of the code page.</param>
[SupportedOSPlatform("windows")]
internal sealed class SystemEncoding(int codePage) : Encoding
{
    /// <summary>No code page of Windows takes more for one UTF-16 unit (GB18030 takes four).</summary>
    private const int MostBytes = 4;

    /// <inheritdoc/>
    public override int CodePage => codePage;

    /// <inheritdoc/>
    public override string WebName => string.Empty;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => Convert(chars.AsSpan(index, count), []);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Convert(chars.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex));

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => checked((charCount + 1) * MostBytes);

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => throw new NotSupportedException();

    private int Convert(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.IsEmpty)
            return 0;
        var units = new ushort[text.Length];
        for (var index = 0; index < units.Length; index++)
            units[index] = text[index];
        byte none = 0;
        return Kernel32.WideCharToMultiByte((uint)codePage, 0, ref units[0], units.Length, ref bytes.IsEmpty ? ref none : ref bytes[0], bytes.Length, 0, 0);
    }
}
