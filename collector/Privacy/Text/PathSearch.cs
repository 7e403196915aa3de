using System.Buffers;
using ArcBundle.Collector.Privacy.Names;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds names by their backslashes: hosts of UNC paths, users of profile folders, accounts with their domain.</summary>
/// <param name="known">The names.</param>
internal sealed class PathSearch(KnownNames known)
{
    /// <summary>Folders whose subfolders are called after users.</summary>
    private static readonly string[] ProfileFolders = ["Users", "Documents and Settings"];

    private const int LongestName = 104;

    private static readonly SearchValues<char> FolderEnds = SearchValues.Create("\\/:*?\"<>|\r\n\t;,");

    /// <summary>What a backslash at a place tells.</summary>
    /// <returns>Where the search goes on.</returns>
    public int AtBackslash(ReadOnlySpan<char> text, int at, List<TextSpan> found)
    {
        var count = 1;
        while (at + count < text.Length && text[at + count] == '\\')
            count++;
        var after = at + count;
        if (count is 2 or 4 && BeginsPath(text, at))
            return AddHost(text, after, found);
        if (IsProfileFolderBefore(text, at))
            return AddUserFolder(text, after, found);
        if (count is 1 or 2)
            AddAccount(text, at, after, found);
        return after;
    }

    /// <summary>Whether two backslashes begin a UNC path: behind a blank, a quote or a bracket, and not inside a path that is written with two.</summary>
    private static bool BeginsPath(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return true;
        var before = text[at - 1];
        if (before == ':')
            return at < 2 || !char.IsAsciiLetter(text[at - 2]) || (at > 2 && char.IsLetter(text[at - 3]));
        return !char.IsAsciiLetterOrDigit(before) && before is not ('.' or ')' or '}' or ']' or '_' or '-' or '$' or '%' or '~' or '?' or '*' or '^' or '/');
    }

    private int AddHost(ReadOnlySpan<char> text, int start, List<TextSpan> found)
    {
        var end = start;
        while (end < text.Length && (NameForm.IsHostCharacter(text[end]) || text[end] == '.'))
            end++;
        while (end > start && text[end - 1] is '.' or '-')
            end--;
        if (end > start && known.Machine(text[start..end]) is { } host)
            found.Add(new TextSpan(start, end - start, host));
        // What follows is a share, not an account of the host.
        while (end < text.Length && text[end] == '\\')
            end++;
        return Math.Max(start, end);
    }

    /// <summary>Whether the name before a backslash is a folder of profiles, itself behind a drive or a backslash.</summary>
    internal static bool IsProfileFolderBefore(ReadOnlySpan<char> text, int at)
    {
        foreach (var folder in ProfileFolders)
        {
            var start = at - folder.Length;
            if (start > 0 && text[(start - 1)] is '\\' or '/' && text[start..at].Equals(folder, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The folder of a user: up to the next separator, or only its first word when none follows.</summary>
    internal int AddUserFolder(ReadOnlySpan<char> text, int start, List<TextSpan> found)
    {
        var window = text[start..Math.Min(text.Length, start + LongestName)];
        var end = window.IndexOfAny(FolderEnds);
        if (end < 0)
            end = window.Length;
        var isFolder = end < window.Length && window[end] is '\\' or '/';
        var name = window[..end];
        if (!isFolder)
            name = name.IndexOfAny(' ', '　', '\'') is >= 0 and var blank ? name[..blank] : name;
        name = name.TrimEnd(" .)]）」。、");
        if (!name.IsEmpty && known.User(name) is { } user)
            found.Add(new TextSpan(start, name.Length, user));
        return start + name.Length;
    }

    /// <summary><c>DOMAIN\user</c>, when the domain is known to have accounts.</summary>
    private void AddAccount(ReadOnlySpan<char> text, int at, int after, List<TextSpan> found)
    {
        var start = at;
        while (start > 0 && (NameForm.IsHostCharacter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        if (start == at || (start > 0 && text[start - 1] is '\\' or '/' or ':' && !(text[start - 1] == ':' && start > 1 && !char.IsAsciiLetter(text[start - 2]))) || !known.HasAccounts(text[start..at]))
            return;
        var end = after;
        while (end < text.Length && end - after < LongestName && (NameForm.IsHostCharacter(text[end]) || text[end] is '.' or '$'))
            end++;
        while (end > after && text[end - 1] == '.')
            end--;
        if (end < text.Length && text[end] == '\\')
            return;
        if (OrdinaryWords.IsProduct(text[after..end]))
            return;
        if (known.Machine(text[start..at]) is { } domain)
            found.Add(new TextSpan(start, at - start, domain));
        if (end > after && known.User(text[after..end]) is { } user)
            found.Add(new TextSpan(after, end - after, user));
    }
}
