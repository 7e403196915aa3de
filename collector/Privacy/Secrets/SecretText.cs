using System.Buffers;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>
/// Finds secrets that a text names: <c>Password=…</c> of connection strings, <c>/password …</c> of command lines, <c>user:…@</c> of URLs,
/// authorization headers, rows of <c>reg query</c>. Only the secret itself is replaced, by its length.
/// </summary>
internal static class SecretText
{
    /// <summary>Longest secret that is looked for: beyond it a value is something else.</summary>
    private const int Longest = 512;

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?# \t\r\n\"'<>");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n;&\"'<>|,、）)]}");

    /// <summary>The text without secrets; the same instance when it has none.</summary>
    public static string Scrub(string text)
    {
        var found = new List<TextSpan>();
        Find(text, found);
        TextEdits.Settle(found);
        return TextEdits.Apply(text, found);
    }

    /// <summary>Adds the places of all secrets.</summary>
    public static void Find(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        for (var from = 0; text[from..].IndexOfAny(SecretWords.Search) is >= 0 and var next;)
            from = AddNamed(text, from + next, found);
        if (!System.Text.Ascii.IsValid(text))
            FindJapanese(text, found);
        FindInUrls(text, found);
    }

    private static void FindJapanese(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        foreach (var word in SecretWords.Japanese)
        {
            for (var from = 0; text[from..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var next;)
                from = AddNamed(text, from + next, found);
        }
    }

    /// <summary>Withholds what a word at a place is given; returns where the search goes on.</summary>
    private static int AddNamed(ReadOnlySpan<char> text, int at, List<TextSpan> found)
    {
        var length = SecretWords.LengthAt(text, at);
        var end = at + Math.Max(1, length);
        if (length > 0 && RegistryRow.SecretAfter(text, end) is { } data)
            found.Add(data);
        else if (length > 0 && ValueAfter(text, at, end) is { } value)
            Withhold(text, value, found);
        return end;
    }

    /// <summary>Where the value begins that a name at <paramref name="at"/> is given; null when it is given none.</summary>
    private static int? ValueAfter(ReadOnlySpan<char> text, int at, int end)
    {
        var place = end;
        if (place < text.Length && text[place] is '"' or '\'')
            place++;
        var afterBlanks = SkipBlanks(text, place);
        if (afterBlanks < text.Length && text[afterBlanks] is '=' or ':' or '＝' or '：')
        {
            // PowerShell's and some product's assignment is written with two signs.
            place = afterBlanks + 1;
            while (place < text.Length && text[place] is '=' or ':')
                place++;
            return SkipBlanks(text, place);
        }

        return place == end && afterBlanks > place && IsSwitch(text, at) ? afterBlanks : null;
    }

    /// <summary>Whether the word belongs to a switch: <c>-password</c>, <c>--db-password</c>, <c>/password</c>.</summary>
    private static bool IsSwitch(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_'))
            start--;
        if (start < text.Length && text[start] == '-')
            return start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '"' or '\'' or '(';
        return start > 0 && text[start - 1] == '/' && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] is '"' or '\'' or '(');
    }

    private static void FindInUrls(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        for (var from = 0; text[from..].IndexOf("://", StringComparison.Ordinal) is >= 0 and var next;)
        {
            var start = from + next + 3;
            from = start;
            var rest = text[start..Math.Min(text.Length, start + Longest)];
            var end = rest.IndexOfAny(AuthorityEnds);
            var authority = end < 0 ? rest : rest[..end];
            var at = authority.LastIndexOf('@');
            var colon = at < 0 ? -1 : authority[..at].IndexOf(':');
            if (colon >= 0 && at > colon + 1 && !Withheld.Begins(authority[(colon + 1)..]))
                found.Add(new TextSpan(start + colon + 1, at - colon - 1, Withheld.Of(at - colon - 1)));
        }
    }

    /// <summary>Withholds the value at a place: up to its closing quote, or to the mark that ends it.</summary>
    internal static void Withhold(ReadOnlySpan<char> text, int start, List<TextSpan> found)
    {
        if (start >= text.Length)
            return;
        var isEscaped = text[start] == '\\' && start + 1 < text.Length && text[start + 1] == '"';
        var open = isEscaped ? start + 1 : start;
        var isQuoted = text[open] is '"' or '\'' or '“' or '「';
        var begin = isQuoted ? open + 1 : start;
        var window = text[begin..Math.Min(text.Length, begin + Longest)];
        if (Withheld.Begins(window) || IsJudged(window))
            return;
        var length = isQuoted ? QuotedLength(window, text[open], isEscaped) : OpenLength(window);
        if (length > 0)
            found.Add(new TextSpan(begin, length, Withheld.Of(length)));
    }

    /// <summary>Whether it is the data of a registry export that is withheld already, or a number, which is a setting whatever its name says (<see cref="Probes.RegistrySecrets"/>).</summary>
    private static bool IsJudged(ReadOnlySpan<char> value) => value.IndexOf(':') is var colon and > 0 and < 16
        && (value.StartsWith("dword:", StringComparison.OrdinalIgnoreCase) || (value.StartsWith("hex", StringComparison.OrdinalIgnoreCase) && Withheld.Begins(value[(colon + 1)..])));

    private static int QuotedLength(ReadOnlySpan<char> window, char quote, bool isEscaped)
    {
        var close = quote switch { '“' => '”', '「' => '」', _ => quote };
        for (var at = 0; at < window.Length; at++)
        {
            if (window[at] is '\r' or '\n')
                return at;
            if (!isEscaped && quote == '"' && window[at] == '\\' && at + 1 < window.Length && window[at + 1] is '\\' or '"')
            {
                // As registry exports and JSON write them; on a command line a backslash before the last quote ends with it.
                if (window[at + 1] == '"' && (at + 2 == window.Length || window[at + 2] is ' ' or '\r' or '\n'))
                    return at + 1;
                at++;
            }
            else if (window[at] == close)
            {
                return isEscaped && at > 0 && window[at - 1] == '\\' ? at - 1 : at;
            }
        }

        return window.Length;
    }

    private static int OpenLength(ReadOnlySpan<char> window)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["Basic ", "Bearer ", "Negotiate ", "NTLM "])
        {
            if (window.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length + Math.Max(0, EndOf(window[scheme.Length..]));
        }

        return EndOf(window);
    }

    private static int EndOf(ReadOnlySpan<char> window)
    {
        var end = window.IndexOfAny(ValueEnds);
        return end < 0 ? window.Length : end;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int place)
    {
        while (place < text.Length && text[place] is ' ' or '\t' or '　')
            place++;
        return place;
    }
}
