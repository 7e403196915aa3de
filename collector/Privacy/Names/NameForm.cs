using System.Buffers;
using System.Net;

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>What can be a name at all.</summary>
internal static class NameForm
{
    /// <summary>Longest label of a DNS name (RFC 1035); NetBIOS names have 15 characters.</summary>
    private const int LongestLabel = 63;

    private const int LongestUser = 104;

    private static readonly SearchValues<char> NoUser = SearchValues.Create("\\/\"[]:;|=,+*?<>@\t\r\n%");

    private static readonly string[] Extensions =
        ["exe", "dll", "log", "txt", "sys", "ini", "cfg", "xml", "dat", "bat", "cmd", "ps1", "zip", "evtx", "etl", "csv", "reg", "lnk", "tmp", "msi", "db", "mdf", "ldf", "jar", "conf", "html", "htm"];

    /// <summary>Whether a character can stand in a host's short name.</summary>
    public static bool IsHostCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c > 0x7F && char.IsLetterOrDigit(c));

    /// <summary>Whether a text can be a host's name, short or with its domain; addresses and names of files are none.</summary>
    public static bool MayBeHost(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 253 || text[0] is '-' or '.' || text.IndexOfAnyExceptInRange('0', '9') < 0 || Pseudonyms.Is(text) || text.EndsWith(Pseudonyms.TopLevel, StringComparison.Ordinal))
            return false;
        if (text.Contains('.') && (IPAddress.TryParse(text, out _) || IsFile(text)))
            return false;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.IsEmpty || label.Length > LongestLabel)
                return false;
            foreach (var c in label)
            {
                if (!IsHostCharacter(c))
                    return false;
            }
        }

        return !WellKnownNames.IsNoHost(text) && HasLetter(text);
    }

    /// <summary>Whether a text can be a user's name without its domain.</summary>
    public static bool MayBeUser(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestUser && text.IndexOfAny(NoUser) < 0 && text.Trim().Length == text.Length && HasLetter(text) && !Pseudonyms.Is(text)
        && !text.StartsWith("S-1-", StringComparison.OrdinalIgnoreCase) && !WellKnownNames.IsAccount(text) && !(text.Contains('.') && IsFile(text));

    private static bool IsFile(ReadOnlySpan<char> text)
    {
        var extension = text[(text.LastIndexOf('.') + 1)..];
        foreach (var known in Extensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
