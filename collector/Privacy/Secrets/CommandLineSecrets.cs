namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>
/// Scrubs command lines: besides what <see cref="SecretText"/> finds in any text, the switches and places that only a command line gives a
/// meaning to: <c>-p X</c>, <c>/p:X</c>, <c>-pw X</c>, <c>/rp X</c>, <c>-u NAME:X</c>, <c>/user:NAME X</c>, <c>net use \\HOST\share X</c>, <c>net user NAME X</c>.
/// </summary>
internal static class CommandLineSecrets
{
    /// <summary>Switches whose next word, or what follows a colon or equals sign, is a password.</summary>
    private static readonly string[] PasswordSwitches = ["p", "pw", "rp", "password", "pass", "pwd", "passwd"];

    /// <summary>Switches whose value is a user name; a password may follow it.</summary>
    private static readonly string[] UserSwitches = ["user", "u", "username"];

    /// <summary>Programs that take a password right behind the letter of its switch, too: <c>sqlcmd -PX</c>, <c>mysql -pX</c>.</summary>
    private static readonly string[] AttachingPrograms = ["sqlcmd", "osql", "isql", "bcp", "mysql", "mysqldump", "mysqladmin"];

    /// <summary>What <c>-p</c> chooses in network programs: no secret.</summary>
    private static readonly string[] Protocols = ["tcp", "udp", "ip", "icmp", "tcpv6", "udpv6", "ipv6", "icmpv6"];

    /// <summary>The command line without secrets; the same instance when it has none. Scrubbing twice changes nothing more.</summary>
    public static string Scrub(string commandLine)
    {
        var found = new List<TextSpan>();
        SecretText.Find(commandLine, found);
        FindIn(commandLine, 0, found, deepest: 2);
        TextEdits.Settle(found);
        return TextEdits.Apply(commandLine, found);
    }

    /// <summary>Judges a command line, and those that it hands on in quotes: <c>cmd /c "sqlcmd -P X"</c>.</summary>
    private static void FindIn(string line, int offset, List<TextSpan> found, int deepest)
    {
        var here = new List<TextSpan>();
        var words = CommandWords.Of(line);
        for (var index = 0; index < words.Count; index++)
        {
            Judge(line, words, index, here);
            if (deepest > 0 && words[index] is { IsQuoted: true } word && word.TextIn(line).AsSpan().ContainsAny(' ', '\t'))
                FindIn(line[(word.Start + 1)..word.End].TrimEnd('"'), word.Start + 1, here, deepest - 1);
        }

        found.AddRange(here.Select(span => span with { Start = span.Start + offset }));
    }

    private static void Judge(string line, List<CommandWord> words, int index, List<TextSpan> found)
    {
        var word = words[index].TextIn(line);
        if (word.Length > 2 && word[0] is '-' or '/' && word[1] is 'p' or 'P' && words.Take(index).Any(before => IsAny(AttachingPrograms, ProgramOf(before.TextIn(line)))))
            Add(line, words[index].Start + 2, words[index].End, found);
        else if (SwitchOf(word, out var value) is { } name)
            JudgeSwitch(line, words, index, name, value, found);
        else if (index > 0 && IsNet(words[index - 1].TextIn(line)))
            JudgeNet(line, words, index, word, found);
    }

    private static void JudgeSwitch(string line, List<CommandWord> words, int index, string name, int value, List<TextSpan> found)
    {
        var word = words[index];
        if (IsAny(PasswordSwitches, name))
        {
            if (value > 0)
                Add(line, word.Start + value, word.End, found);
            else if (index + 1 < words.Count && words[index + 1] is var next && (!IsSwitch(next.TextIn(line)) || next.IsQuoted) && !IsAny(Protocols, next.TextIn(line)))
                Add(line, next.Start, next.End, found);
        }
        else if (IsAny(UserSwitches, name))
        {
            if (value > 0 && index + 1 < words.Count && words[index + 1] is var password && !IsSwitch(password.TextIn(line)))
                Add(line, password.Start, password.End, found);
            else if (value == 0 && index + 1 < words.Count && words[index + 1] is var pair && pair.TextIn(line).IndexOf(':', StringComparison.Ordinal) is > 1 and var colon)
                Add(line, pair.Start + colon + 1, pair.End, found);
        }
    }

    /// <summary><c>net use [X:] \\HOST\share PASSWORD</c> and <c>net user NAME PASSWORD</c>.</summary>
    private static void JudgeNet(string line, List<CommandWord> words, int index, string word, List<TextSpan> found)
    {
        var isUse = word.Equals("use", StringComparison.OrdinalIgnoreCase);
        if (!isUse && !word.Equals("user", StringComparison.OrdinalIgnoreCase))
            return;
        var target = index + 1;
        if (isUse)
        {
            while (target < words.Count && !words[target].TextIn(line).StartsWith(@"\\", StringComparison.Ordinal))
                target++;
        }

        if (target + 1 < words.Count && words[target + 1] is var password && !IsSwitch(password.TextIn(line)))
            Add(line, password.Start, password.End, found);
    }

    private static void Add(string line, int start, int end, List<TextSpan> found)
    {
        if (start < end && line[start] == '"')
            start++;
        if (end > start && line[end - 1] == '"')
            end--;
        if (start < end && !Withheld.Begins(line.AsSpan(start)) && !string.Equals(line[start..end], "*", StringComparison.Ordinal))
            found.Add(new TextSpan(start, end - start, Withheld.Of(end - start)));
    }

    /// <summary>Name of a switch and where its value begins in the word, 0 when it has none; null when the word is no switch.</summary>
    private static string? SwitchOf(string word, out int value)
    {
        value = 0;
        if (!IsSwitch(word))
            return null;
        var start = word.StartsWith("--", StringComparison.Ordinal) ? 2 : 1;
        var sign = word.AsSpan(start).IndexOfAny(':', '=');
        if (sign < 0)
            return word[start..];
        value = start + sign + 1 < word.Length ? start + sign + 1 : 0;
        return word[start..(start + sign)];
    }

    private static bool IsSwitch(string word) => word.Length > 1 && word[0] is '-' or '/' && !char.IsWhiteSpace(word[1]);

    private static string ProgramOf(string word) => Path.GetFileNameWithoutExtension(word.Trim('"').Replace('\\', '/'));

    private static bool IsNet(string word) =>
        ProgramOf(word) is var name
        && (name.Equals("net", StringComparison.OrdinalIgnoreCase) || name.Equals("net1", StringComparison.OrdinalIgnoreCase));

    private static bool IsAny(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
