using System.Buffers;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Words that give what follows them the meaning of a name.</summary>
internal static class AssignmentKeys
{
    private const int LongestKey = 40;

    private static readonly Dictionary<string, AssignedName> Keys = Table(
        (AssignedName.Host, "node nodename agent agentname client clientname server servername host hostname computer computername machine machinename workstation workstationname"),
        (AssignedName.Host, "vm vmname virtualmachine esx vcenter cahost dcname logonserver originatingmachine servicemachine sourcehost targethost destinationhost remotehost"),
        (AssignedName.Host, "ノード ノード名 エージェント エージェント名 クライアント クライアント名 サーバ サーバ名 サーバー サーバー名 ホスト ホスト名 コンピュータ コンピュータ名 コンピューター コンピューター名"),
        (AssignedName.Host, "ﾉｰﾄﾞ ｴｰｼﾞｪﾝﾄ 仮想マシン マシン マシン名 実行コンピューター サービスコンピューター ログオンサーバー"),
        (AssignedName.Domain, "domain domainname userdomain dnsdomain userdnsdomain primarydnssuffix dnssuffix workgroup logondomain ドメイン ドメイン名"),
        (AssignedName.User, "user username userid account accountname login loginname logonname owner runas registeredowner ユーザ ユーザ名 ユーザー ユーザー名 アカウント アカウント名 所有者 登録されている所有者"));

    private static readonly Dictionary<string, AssignedName>.AlternateLookup<ReadOnlySpan<char>> Lookup = Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Endings of longer words that keep the meaning: <c>TargetServerName</c>, <c>接続先ノード</c>.</summary>
    private static readonly Dictionary<char, (string Ending, AssignedName Name)[]> Endings = Keys
        .Where(static key => key.Key.Length > 6 || key.Key[0] > 0x7F)
        .GroupBy(static key => key.Key[^1])
        .ToDictionary(static keys => keys.Key, static keys => keys.OrderByDescending(static key => key.Key.Length).Select(static key => (key.Key, key.Value)).ToArray());

    /// <summary>Last letters of all keys: most words before a sign end in none of them.</summary>
    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Keys.Keys.Select(static key => key[^1]).Concat(Keys.Keys.Select(static key => char.ToUpperInvariant(key[^1]))).Distinct()]);

    /// <summary>What the words say: all of them, the last one, or the end of the last one; null when nothing.</summary>
    public static AssignedName? Of(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || !LastLetters.Contains(words[^1]))
            return null;
        Span<char> room = stackalloc char[LongestKey];
        var length = 0;
        foreach (var c in words)
        {
            if (c is not (' ' or '_' or '-') && length < LongestKey)
                room[length++] = c;
        }

        var key = room[..length];
        if (Lookup.TryGetValue(key, out var name) || Lookup.TryGetValue(words[(words.LastIndexOf(' ') + 1)..], out name))
            return name;
        foreach (var (ending, meaning) in Endings.TryGetValue(char.ToLowerInvariant(words[^1]), out var candidates) ? candidates : [])
        {
            if (key.Length > ending.Length && MemoryExtensions.EndsWith(key, ending, StringComparison.OrdinalIgnoreCase))
                return meaning;
        }

        return null;
    }

    private static Dictionary<string, AssignedName> Table(params (AssignedName Name, string Words)[] rows) => rows
        .SelectMany(static row => row.Words.Split(' ').Select(word => (Word: word, row.Name)))
        .ToDictionary(static pair => pair.Word, static pair => pair.Name, StringComparer.OrdinalIgnoreCase);
}
