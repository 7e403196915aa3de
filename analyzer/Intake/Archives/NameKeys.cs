using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// The key under which two entry names are the same file on some system: canonically equivalent (macOS) or different only in case (Windows, macOS).
/// </summary>
/// <remarks>
/// The program runs without ICU (<c>InvariantGlobalization</c>), where <see cref="string.Normalize()"/> leaves every string as it is; so the
/// decompositions come from a table of our own. Marks are put in code point order instead of their canonical one, which can only make more names equal.
/// </remarks>
internal static class NameKeys
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private static readonly Dictionary<int, string> Decompositions = Load();

    /// <summary>The key of a name; a trailing <c>/</c> is no part of it.</summary>
    public static string Of(string name)
    {
        var text = name.EndsWith('/') ? name[..^1] : name;
        if (!Ascii.IsValid(text))
            text = InMarkOrder(Decompose(text));
        return text.ToUpperInvariant();
    }

    private static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Decompositions.TryGetValue(rune.Value, out var parts))
                result.Append(parts);
            else if (rune.Value is >= HangulFirst and <= HangulLast)
                AppendHangul(result, rune.Value - HangulFirst);
            else
                result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>Arithmetic decomposition of Hangul syllables (Unicode Standard, 3.12).</summary>
    private static void AppendHangul(StringBuilder result, int syllable)
    {
        const int Vowels = 21;
        const int Trails = 28;
        result.Append((char)(0x1100 + (syllable / (Vowels * Trails))));
        result.Append((char)(0x1161 + (syllable % (Vowels * Trails) / Trails)));
        if (syllable % Trails > 0)
            result.Append((char)(0x11A7 + (syllable % Trails)));
    }

    private static string InMarkOrder(string text)
    {
        var result = new StringBuilder(text.Length);
        var marks = new List<Rune>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                marks.Add(rune);
                continue;
            }

            Flush();
            result.Append(rune);
        }

        Flush();
        return result.ToString();

        void Flush()
        {
            marks.Sort();
            foreach (var mark in marks)
                result.Append(mark);
            marks.Clear();
        }
    }

    private static Dictionary<int, string> Load()
    {
        using var stream = typeof(NameKeys).Assembly.GetManifestResourceStream("canonical-decompositions.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var parts = line[(equals + 1)..].Split(' ').Select(Hex).Select(char.ConvertFromUtf32);
            table.Add(Hex(line[..equals]), string.Concat(parts));
        }

        return table;
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
