using System.Security.Cryptography;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>SHA-256 of a file's content: 64 lower-case hexadecimal digits. It is the file's address in the library.</summary>
internal sealed record ContentHash
{
    private ContentHash(string text) => Text = text;

    /// <summary>The digits.</summary>
    public string Text { get; }

    /// <summary>The hash in <paramref name="text"/>, or null when it is not 64 lower-case hexadecimal digits.</summary>
    public static ContentHash? Parse(string? text) =>
        text is { Length: SHA256.HashSizeInBytes * 2 } && text.All(char.IsAsciiHexDigitLower) ? new ContentHash(text) : null;

    /// <summary>The hash of a computed digest.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> digest) => new(Convert.ToHexStringLower(digest));

    /// <summary>The digits.</summary>
    public override string ToString() => Text;
}
