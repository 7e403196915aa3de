namespace ArcBundle.Collector.Privacy.Names;

/// <summary>
/// Words that evidence is made of. A host or user who is called so is masked where the form of the text says that a name stands there
/// (<c>\\BACKUP\share</c>, <c>node=BACKUP</c>, fields of tables), and not where the word stands in a sentence: that would destroy the
/// sentence for everyone who has to read it.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        """
        access account activity adapter address admin administrator agent alert all antivirus any apache api application archive arcserve array asp auth auto
        backup base batch begin block boot brightstor buffer build cache call caagstart carunjob change channel check class cleanup client close cloud cluster code command common complete
        component computer config connect connection console contact control copy core count create current daily data database date dbeng debug default delete demo denied desktop dev develop device
        dhcp directory disk dns domain done download drive driver dump edge email enable end engine enterprise error event exchange exec exit explorer export extra
        failed failure file files filter firewall folder format frontend ftp full function gateway general global group guest handle header help high host hosts http https hyper
        idle image import incremental index info information input install instance interface internal internet invalid iis java job jobeng journal kernel key lan last library license limit line link linux list listener local location log logon logs low
        machine mail main manager management master media member memory message microsoft mirror mode module monitor mount mssql multi name net network new node none normal note notes null number
        object office offline online open operation operator option oracle order output owner packet page parameter partner path peer phone ping pipe plan policy pool port power primary print printer priority problem process product production profile program proxy public
        query queue raw read ready record recover recovery registry release remote repair replica report request reset resource response restart restore result retry role root router rpc run running
        san scan schedule scheduler schema script search secondary secure security send server servers service services session set setup share shared shutdown site snapshot sales software source spool sql staff stage start state status stop storage store stream string success support svc switch sync syslog system
        table tape tapeng target task tcp telnet temp terminal test time timeout tmp tool tools trace transfer trust type udp unit univagent universal unix unknown update upload usb user users value vcenter version view virtual vlan vm vmware volume vpn vss
        wait warning web weekly win windows winsock wins wmi work worker workgroup workstation write writer year zone
        バックアップ サーバ サーバー エージェント ジョブ ノード クライアント テスト 管理者 システム ホスト ファイル データ ユーザー ユーザ ネットワーク エラー 警告 情報 開始 終了 成功 失敗 接続 切断 再起動 本番 開発 検証 社内 共有 経理 総務 営業 人事
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name is such a word, or is too short or too much like a number or message code to be told from one.</summary>
    public static bool Is(ReadOnlySpan<char> name) => name.Length < Shortest(name) || Words.Contains(name) || name.IndexOfAnyExceptInRange('0', '9') < 0 || IsCode(name);

    /// <summary>Names of the product and of databases that stand behind a host's name and a backslash: <c>BKSV01\ARCSERVE_DB</c>.</summary>
    public static bool IsProduct(ReadOnlySpan<char> name)
    {
        foreach (var word in (ReadOnlySpan<string>)["arcserve", "sqlexpress", "mssql", "sqlserver", "brightstor"])
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int Shortest(ReadOnlySpan<char> name) => name[0] > 0x7F ? 2 : 3;

    /// <summary><c>E3392</c>, <c>AE0577</c>, <c>W8535</c>.</summary>
    private static bool IsCode(ReadOnlySpan<char> name)
    {
        var letters = name[0] is 'A' or 'a' ? 2 : 1;
        return name.Length - letters is 4 or 5 && name[letters - 1] is 'E' or 'W' or 'X' or 'N' or 'I' or 'e' or 'w' or 'x' or 'n' or 'i'
            && name[letters..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
