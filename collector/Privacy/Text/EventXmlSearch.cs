using ArcBundle.Collector.Privacy.Names;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds names in events as XML, where elements tell what they hold: <c>Computer</c>, and data fields of security and session events.</summary>
/// <param name="known">The names.</param>
/// <param name="assignments">Masks users' values.</param>
internal sealed class EventXmlSearch(KnownNames known, AssignmentSearch assignments)
{
    private const string Computer = "<Computer>";
    private const string Data = "<Data Name=";
    private const int LongestValue = 253;

    private static readonly string[] Hosts = ["WorkstationName", "TargetServerName", "ComputerName", "Workstation", "MachineName", "ServerName", "HostName"];
    private static readonly string[] Domains = ["TargetDomainName", "SubjectDomainName", "DomainName"];
    private static readonly string[] Users = ["TargetUserName", "SubjectUserName", "UserName", "User", "AccountName", "param4UserName", "Detection User"];

    /// <summary>Adds what it finds.</summary>
    public void Find(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        for (var from = 0; text[from..].IndexOf(Computer, StringComparison.Ordinal) is >= 0 and var next;)
        {
            from += next + Computer.Length;
            if (ValueAt(text, from) is var length && length > 0 && known.Machine(text.Slice(from, length)) is { } host)
                found.Add(new TextSpan(from, length, host));
        }

        for (var from = 0; text[from..].IndexOf(Data, StringComparison.Ordinal) is >= 0 and var next;)
        {
            from += next + Data.Length;
            AtData(text, from, found);
        }
    }

    private void AtData(ReadOnlySpan<char> text, int at, List<TextSpan> found)
    {
        if (at >= text.Length || text[at] is not ('\'' or '"'))
            return;
        var close = text[(at + 1)..].IndexOf(text[at]);
        if (close < 0 || at + close + 2 >= text.Length || text[at + close + 2] != '>')
            return;
        var name = text.Slice(at + 1, close);
        var start = at + close + 3;
        var length = ValueAt(text, start);
        if (length == 0)
            return;
        var value = text.Slice(start, length);
        if (IsAny(Users, name))
            assignments.AddUser(text, start, start + length, found);
        else if ((IsAny(Hosts, name) ? known.Machine(value.TrimStart('\\')) : IsAny(Domains, name) ? known.Domain(value) : null) is { } pseudonym)
            found.Add(new TextSpan(start + (length - value.TrimStart('\\').Length), value.TrimStart('\\').Length, pseudonym));
    }

    private static int ValueAt(ReadOnlySpan<char> text, int start)
    {
        var window = text[start..Math.Min(text.Length, start + LongestValue)];
        var end = window.IndexOf('<');
        return end < 0 ? 0 : end;
    }

    private static bool IsAny(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
