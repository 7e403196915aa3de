using System.Text;
using ArcBundle.Analyzer.Causes.Signatures.Loading;

namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>Turns the bytes of a YAML file into text: UTF-8 with or without a mark, nothing else, and no control characters.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with line feeds as line ends; null, and a problem, when it is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> content, SignatureProblems problems)
    {
        if (content.Length > YamlLimits.Bytes)
        {
            problems.Add(YamlMark.Start, "too-large", ("most", Numbers.Text(YamlLimits.Bytes / 1024)));
            return null;
        }

        if (content.StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        string text;
        try
        {
            text = Strict.GetString(content).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(MarkAfter(Encoding.UTF8.GetString(content[..Math.Clamp(e.Index, 0, content.Length)])), "not-utf8");
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i]) || text[i] is '\n' or '\t')
                continue;
            problems.Add(MarkAfter(text.AsSpan(0, i)), "control-character", ("code", Numbers.CodePoint(text[i])));
            return null;
        }

        return text;
    }

    /// <summary>The place behind a text.</summary>
    private static YamlMark MarkAfter(ReadOnlySpan<char> text) => new(text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'));
}
