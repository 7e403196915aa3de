using System.Text;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What a program on a Japanese host writes: code page 932.</summary>
internal static class JapaneseText
{
    /// <summary>The text of bytes in that code page.</summary>
    /// <exception cref="DecoderFallbackException">They are not of that code page.</exception>
    public static string Of(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
    }
}
