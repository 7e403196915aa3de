using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>The parts of a line of <c>vssadmin</c> that do not depend on the language: quoted name, GUID, number in brackets.</summary>
internal static class VssLine
{
    private static readonly string[] WaitingWords = ["Waiting for responses", "These may be delayed"];

    private static readonly string[] DeniedWords =
        ["0x80070005", "access is denied", "access denied", "アクセスが拒否", "アクセスは拒否", "アクセス許可がありません", "correct permissions", "Zugriff verweigert", "Accès refusé", "elevated administrator"];

    /// <summary>How the tool itself words that it was not run with elevated rights.</summary>
    private static readonly string[] OwnRefusals =
        ["You don't have the correct permissions to run this command", "このコマンドを実行するための適切なアクセス許可がありません"];

    /// <summary>The name of <c>label: 'name'</c>, whatever the quotes and the colon; null for another line.</summary>
    public static string? QuotedName(string text)
    {
        var folded = Folding.Fold(text);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
            return null;
        var (start, end) = (colon + 1, folded.Length);
        while (start < end && char.IsWhiteSpace(folded[start]))
            start++;
        while (end > start && char.IsWhiteSpace(folded[end - 1]))
            end--;
        return end - start > 2 && folded[start] is '\'' or '"' && folded[end - 1] is '\'' or '"' && folded.AsSpan(0, colon).Trim() is { IsEmpty: false }
            ? text.Substring(start + 1, end - start - 2) : null;
    }

    /// <summary>Whether a name's quote opens in a line and does not close: a console wrapped the line.</summary>
    public static bool OpensName(string text) => QuotedName(text) is null && QuotedName(text + "x'") is not null && AfterColon(text) is { Length: > 1 };

    /// <summary>The GUID in braces after the colon; null for another line.</summary>
    public static Guid? GuidOf(string text)
    {
        const int length = 38;
        var open = text.IndexOf('{', StringComparison.Ordinal);
        return open > 0 && open + length <= text.Length && Guid.TryParseExact(text.AsSpan(open, length), "B", out var guid) ? guid : null;
    }

    /// <summary>Number and word of <c>label: [n] word</c>; null for another line.</summary>
    public static (int Number, string Word)? StateOf(string text)
    {
        var folded = Folding.Fold(text);
        var open = folded.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : folded.IndexOf(']', open);
        if (close - open is not (2 or 3) || !folded.AsSpan(0, open).TrimEnd().EndsWith(":", StringComparison.Ordinal))
            return null;
        var number = 0;
        foreach (var digit in folded.AsSpan(open + 1, close - open - 1))
        {
            if (!char.IsAsciiDigit(digit))
                return null;
            number = (number * 10) + digit - '0';
        }

        return (number, text[(close + 1)..].Trim());
    }

    /// <summary>What stands after the first colon, trimmed; null when there is no colon.</summary>
    public static string? AfterColon(string text)
    {
        var colon = Folding.Fold(text).IndexOf(':', StringComparison.Ordinal);
        return colon < 1 ? null : text[(colon + 1)..].Trim();
    }

    /// <summary>The first line of the banner, the same in all languages up to its dash.</summary>
    public static bool IsBanner(string text)
    {
        var folded = Folding.Fold(text).AsSpan().TrimStart();
        return folded.StartsWith("vssadmin ", StringComparison.OrdinalIgnoreCase) && folded.Length > 9 && char.IsAsciiDigit(folded[9]) && folded.Contains('-');
    }

    /// <summary>The second line of the banner.</summary>
    public static bool IsCopyright(string text) =>
        text.TrimStart().StartsWith("(C)", StringComparison.OrdinalIgnoreCase) && text.Contains("Microsoft", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines that announce late answers, where their words are known.</summary>
    public static bool IsWaiting(string text) => HoldsAny(text, WaitingWords);

    /// <summary>A refusal, where its words are known.</summary>
    public static bool IsDenial(string text) => HoldsAny(text, DeniedWords);

    /// <summary>The tool's own refusal, which no other command words so.</summary>
    public static bool IsOwnRefusal(string text) => HoldsAny(Folding.Fold(text), OwnRefusals);

    /// <summary>A command prompt that was copied along: <c>C:\Users\x&gt;vssadmin list writers</c>.</summary>
    public static bool IsPrompt(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("PS ", StringComparison.Ordinal))
            trimmed = trimmed[3..];
        return trimmed is [_, ':', '\\', ..] && char.IsAsciiLetter(trimmed[0]) && trimmed.Contains('>');
    }

    /// <summary>The list that a copied command line asks for, in lower case (<c>writers</c>, <c>providers</c>, <c>shadows</c>, <c>shadowstorage</c>); null for another line.</summary>
    public static string? ListOf(string text)
    {
        const string command = "vssadmin";
        if (!IsPrompt(text))
            return null;
        var at = text.IndexOf(command, StringComparison.OrdinalIgnoreCase);
        var words = at < 0 ? [] : text[at..].ToLowerInvariant().Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
        return words is ["vssadmin" or "vssadmin.exe", "list", "writers" or "providers" or "shadows" or "shadowstorage", ..] ? words[2] : null;
    }

    private static bool HoldsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
