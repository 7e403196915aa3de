using ArcBundle.Collector.Privacy.Names;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds names that a word before a sign gives the meaning of: <c>node=FILESV02</c>, <c>ノード=FILESV02 @192.0.2.20</c>, <c>User: CORP\tanaka</c>, <c>VM [(FILESV02)]</c>.</summary>
/// <param name="known">The names.</param>
internal sealed class AssignmentSearch(KnownNames known)
{
    private const int LongestKey = 40;
    private const int LongestValue = 253;

    /// <summary>What an equals sign or colon at a place tells.</summary>
    public void AtSign(ReadOnlySpan<char> text, int sign, List<TextSpan> found)
    {
        if (sign == 0 || char.IsAsciiDigit(text[sign - 1]))
            return;
        var keyStart = KeyStart(text, sign, out var keyEnd);
        if (keyStart == keyEnd || AssignmentKeys.Of(text[keyStart..keyEnd]) is not { } key)
            return;
        var (start, end) = ValueAfter(text, sign + 1, key == AssignedName.User);
        if (start == end || (text[sign] is ':' or '：' && !IsTold(text, keyStart, start, end)))
            return;
        if (key == AssignedName.User)
            AddUser(text, start, end, found);
        else if ((key == AssignedName.Host ? known.Machine(text[start..end], IsDistinctive(text[start..end])) : known.Domain(text[start..end], IsDistinctive(text[start..end]))) is { } pseudonym)
            found.Add(new TextSpan(start, end - start, pseudonym));
    }

    /// <summary>The name that stands before an address: <c>FILESV02 @192.0.2.20</c>; or a user with its domain: <c>tanaka@corp.example</c>.</summary>
    public void AtAt(ReadOnlySpan<char> text, int at, List<TextSpan> found)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '<' or '[')
            end--;
        var start = end;
        while (start > 0 && (NameForm.IsHostCharacter(text[start - 1]) || text[start - 1] is '.'))
            start--;
        var after = at + 1;
        while (after < text.Length && text[after] is ' ' or '<' or '[' or '(')
            after++;
        if (start == end || after >= text.Length)
            return;
        if (IsAddressAt(text, after))
        {
            if (known.Machine(text[start..end]) is { } host)
                found.Add(new TextSpan(start, end - start, host));
        }
        else if (end == at && after == at + 1)
        {
            AddMailName(text, start, at, found);
        }
    }

    /// <summary>The host of a URL.</summary>
    public void AtUrl(ReadOnlySpan<char> text, int start, List<TextSpan> found)
    {
        var end = start;
        while (end < text.Length && (NameForm.IsHostCharacter(text[end]) || text[end] == '.'))
            end++;
        var host = text[start..end].TrimEnd('.');
        if (host.IsEmpty || (host.Contains('.') && !PublicDomains.IsInternal(host)) || (end < text.Length && text[end] is '@'))
            return;
        if (known.Machine(host, IsDistinctive(host)) is { } pseudonym)
            found.Add(new TextSpan(start, host.Length, pseudonym));
    }

    /// <summary>A user's value: with a domain before it, with one behind it, or alone.</summary>
    internal void AddUser(ReadOnlySpan<char> text, int start, int end, List<TextSpan> found)
    {
        var value = text[start..end];
        var backslash = value.IndexOf('\\');
        if (backslash > 0)
        {
            var domain = value[..backslash];
            var user = value[(backslash + 1)..].TrimStart('\\');
            if (WellKnownNames.IsDomain(domain) || user.Contains('\\'))
                return;
            if (known.Domain(domain, IsDistinctive(domain)) is { } masked)
                found.Add(new TextSpan(start, backslash, masked));
            known.KnowDomain(domain.ToString());
            start = end - user.Length;
        }
        else if (value.IndexOf('@') is > 0 and var at)
        {
            AddMailName(text, start, start + at, found);
            return;
        }

        if (start < end && known.User(text[start..end], IsDistinctive(value)) is { } pseudonym)
            found.Add(new TextSpan(start, end - start, pseudonym));
    }

    private void AddMailName(ReadOnlySpan<char> text, int start, int at, List<TextSpan> found)
    {
        var end = at + 1;
        while (end < text.Length && (NameForm.IsHostCharacter(text[end]) || text[end] == '.'))
            end++;
        while (end > at + 1 && text[end - 1] is '.' or '-')
            end--;
        var domain = text[(at + 1)..end];
        if (domain.IsEmpty || !domain.Contains('.') || PublicDomains.Is(domain))
            return;
        if (known.User(text[start..at]) is { } user)
            found.Add(new TextSpan(start, at - start, user));
        if (known.Domain(domain) is { } masked)
            found.Add(new TextSpan(at + 1, domain.Length, masked));
    }

    /// <summary>
    /// After a colon a sentence may go on: <c>Server: started</c>. A name is what ends its line or entry behind a key that begins it, and what no word looks like.
    /// </summary>
    private static bool IsTold(ReadOnlySpan<char> text, int keyStart, int start, int end)
    {
        if (text[start..end].IndexOfAnyInRange('0', '9') >= 0)
            return true;
        var before = text[..keyStart].TrimEnd(" \t　");
        var after = text[end..].TrimStart(" \t　");
        return (before.IsEmpty || before[^1] is '\n' or '\r') && (after.IsEmpty || after[0] is '\n' or '\r') && IsDistinctive(text[start..end]);
    }

    /// <summary>What no word of a language looks like: digits, signs, capitals only.</summary>
    private static bool IsDistinctive(ReadOnlySpan<char> name)
    {
        var hasSmall = false;
        foreach (var c in name)
        {
            if (char.IsAsciiDigit(c) || c is '-' or '_' or '.' or '\\' or '@')
                return true;
            hasSmall |= char.IsLower(c) || c > 0x7F;
        }

        return !hasSmall && name.Length > 2;
    }

    /// <summary>Where the words before a sign begin.</summary>
    private static int KeyStart(ReadOnlySpan<char> text, int sign, out int end)
    {
        end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'' or '.' or '　')
            end--;
        var start = end;
        while (start > 0 && end - start < LongestKey && (char.IsLetter(text[start - 1]) || text[start - 1] is '_' or '-' or ' ' or 'ー'))
            start--;
        while (start < end && text[start] is ' ' or '-')
            start++;
        return start;
    }

    private static (int Start, int End) ValueAfter(ReadOnlySpan<char> text, int at, bool isUser)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '　')
            at++;
        var open = at;
        while (at < text.Length && text[at] is '[' or '(' or '<' or '"' or '\'' or '「' or '（' or '{')
            at++;
        var isQuoted = at > open;
        var start = at;
        var limit = Math.Min(text.Length, start + LongestValue);
        while (at < limit && !IsEnd(text[at]) && (text[at] != ' ' || (isQuoted && isUser)))
            at++;
        while (at > start && text[at - 1] is '.' or '-' or ' ')
            at--;
        return (start, at);
    }

    private static bool IsEnd(char c) => c is '\r' or '\n' or '\t' or ',' or '、' or ';' or ')' or ']' or '>' or '"' or '\'' or '|' or '」' or '）' or '}' or '。' or '(' or '<' or '=' or '&' or '　' or '/' or ':';

    private static bool IsAddressAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 46 && (char.IsAsciiHexDigit(text[end]) || text[end] is '.' or ':'))
            end++;
        var run = text[at..end].TrimEnd(".:");
        return (run.Contains(':') || run.Count('.') == 3) && System.Net.IPAddress.TryParse(run, out _);
    }
}
