using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Tests.Privacy.Text;

public sealed class TextMaskTests
{
    private static RunMask Mask(MaskKinds kinds = MaskKinds.All)
    {
        var mask = new RunMask(kinds, MaskSecret.OfKey(new byte[MaskSecret.Size]));
        mask.Host("BKSV01");
        mask.Host("filesv02.corp.example.co.jp");
        mask.Host("BACKUP");
        mask.Host("経理サーバ壱");
        mask.Account(@"CORP\tanaka");
        mask.Account(@"CORP\山田");
        mask.Account(@"CORP\admin");
        return mask;
    }

    /// <summary>A text in which <c>{H}</c>, <c>{F}</c>, … stand for the pseudonyms of the names above.</summary>
    private static string Filled(RunMask mask, string text) => text
        .Replace("{BKSV01}", mask.Host("BKSV01"), StringComparison.Ordinal)
        .Replace("{FILESV02}", mask.Host("FILESV02"), StringComparison.Ordinal)
        .Replace("{corp.example.co.jp}", mask.Domain("corp.example.co.jp"), StringComparison.Ordinal)
        .Replace("{BACKUP}", mask.Host("BACKUP"), StringComparison.Ordinal)
        .Replace("{CORP}", mask.Domain("CORP"), StringComparison.Ordinal)
        .Replace("{tanaka}", mask.Known.User("tanaka"), StringComparison.Ordinal)
        .Replace("{admin}", mask.Known.User("admin"), StringComparison.Ordinal)
        .Replace("{山田}", mask.Known.User("山田"), StringComparison.Ordinal)
        .Replace("{経理サーバ壱}", mask.Host("経理サーバ壱"), StringComparison.Ordinal)
        .Replace("{DBSV09}", mask.Known.Machine("DBSV09", isSure: false), StringComparison.Ordinal)
        .Replace("{192.168.1.20}", mask.Text("192.168.1.20"), StringComparison.Ordinal)
        .Replace("{fe80::1:2}", mask.Text("fe80::1:2"), StringComparison.Ordinal)
        .Replace("{sid}", mask.Text("S-1-5-21-1004336348-1177238915-682003330"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Connecting to FILESV02 (6050)", "Connecting to {FILESV02} (6050)")]
    [InlineData("bksv01のログ、BKSV01日次", "{BKSV01}のログ、{BKSV01}日次")]
    [InlineData("Backup_BKSV01_daily.log", "Backup_{BKSV01}_daily.log")]
    [InlineData(@"\\BKSV01\share$\x", @"\\{BKSV01}\share$\x")]
    [InlineData(@"\\backup\share", @"\\{BACKUP}\share")]
    [InlineData(@"""Path""=""\\\\BKSV01\\share""", @"""Path""=""\\\\{BKSV01}\\share""")]
    [InlineData("Filesv02.corp.example.co.jp:6050", "{FILESV02}.{corp.example.co.jp}:6050")]
    [InlineData("node=BACKUP @192.168.1.20", "node={BACKUP} @{192.168.1.20}")]
    [InlineData("E3392 (エージェント=FILESV02 @192.168.1.20、ネットワーク エラー=10060)", "E3392 (エージェント={FILESV02} @{192.168.1.20}、ネットワーク エラー=10060)")]
    [InlineData("(ノード=DBSV09 @192.168.1.20、ポート=6050)", "(ノード={DBSV09} @{192.168.1.20}、ポート=6050)")]
    [InlineData(@"CORP\tanaka logged off", @"{CORP}\{tanaka} logged off")]
    [InlineData(@"Name: CORP\\tanaka", @"Name: {CORP}\\{tanaka}")]
    [InlineData("tanaka@corp.example.co.jp", "{tanaka}@{corp.example.co.jp}")]
    [InlineData(@"C:\Users\admin\AppData\Local", @"C:\Users\{admin}\AppData\Local")]
    [InlineData("ユーザー山田がログオフ", "ユーザー{山田}がログオフ")]
    [InlineData("経理サーバ壱が応答しません", "{経理サーバ壱}が応答しません")]
    [InlineData("TCP    192.168.1.20:6050    0.0.0.0:0", "TCP    {192.168.1.20}:6050    0.0.0.0:0")]
    [InlineData("[fe80::1:2%12]:6050 [::1]:6050", "[{fe80::1:2}%12]:6050 [::1]:6050")]
    [InlineData(@"\REGISTRY\USER\S-1-5-21-1004336348-1177238915-682003330-1142_Classes", @"\REGISTRY\USER\{sid}-1142_Classes")]
    [InlineData("http://bksv01:5014/x", "http://{BKSV01}:5014/x")]
    [InlineData(@"BKSV01\ARCSERVE_DB", @"{BKSV01}\ARCSERVE_DB")]
    [InlineData("<Computer>BACKUP</Computer><Data Name='TargetUserName'>admin</Data>", "<Computer>{BACKUP}</Computer><Data Name='TargetUserName'>{admin}</Data>")]
    public void Text_WhenNamesStandInIt_MasksThemAlone(string text, string expected)
    {
        var mask = Mask();
        Assert.Equal(Filled(mask, expected), mask.Text(text));
    }

    [Theory]
    [InlineData("The backup of the admin failed: E3392 backup server, vss 8193, 10060")]
    [InlineData(@"C:\Program Files (x86)\CA\ARCserve Backup\LOG\carunjob.exe")]
    [InlineData(@"C:\\Program Files\\CA\\ARCserve Backup")]
    [InlineData(@"NT AUTHORITY\SYSTEM S-1-5-18 S-1-5-32-544 S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464")]
    [InlineData(@"C:\Users\Public\Documents C:\Users\Administrator\x")]
    [InlineData("Version 10.0.0.1 Version=4.0.0.0, Culture=neutral v1.2.3.4 6.1.7601.17514 1.2.3.4.5")]
    [InlineData("[2026-11-18 01:42:13.100] 01:42:13 12::")]
    [InlineData("127.0.0.1 localhost ::1 255.255.255.0 224.0.0.252")]
    [InlineData("http://schemas.microsoft.com/win/2004/08/events/event https://support.arcserve.com/x")]
    [InlineData("Server: started. Client: Windows. Agent: running")]
    [InlineData(@"\\?\C:\x \\.\pipe\y \Device\HarddiskVolume3\x")]
    [InlineData("BKSV011 XBKSV01 tanakas")]
    [InlineData("50:06:01:60:3b:20:19:22")]
    public void Text_WhenItNamesNobody_ChangesNothing(string text) => Assert.Same(text, Mask().Text(text));

    [Fact]
    public void Text_WhenOnlySomeKindsAreAsked_LeavesTheOthers()
    {
        const string Text = @"BKSV01 192.168.1.20 CORP\tanaka S-1-5-21-1004336348-1177238915-682003330-1142";

        Assert.StartsWith("BKSV01 10.", Mask(MaskKinds.Addresses).Text(Text), StringComparison.Ordinal);
        Assert.EndsWith(@" 192.168.1.20 " + Mask(MaskKinds.Names).Domain("CORP") + @"\tanaka S-1-5-21-1004336348-1177238915-682003330-1142", Mask(MaskKinds.Names).Text(Text), StringComparison.Ordinal);
        Assert.StartsWith(@"BKSV01 192.168.1.20 CORP\U-", Mask(MaskKinds.Users).Text(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WhenANameWasSeenInATellingForm_IsMaskedEverywhereFromThenOn()
    {
        var mask = Mask();
        mask.Text("node=DBSV09 @192.168.1.20");

        Assert.DoesNotContain("DBSV09", mask.Text("waiting for dbsv09"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.200.7")]
    [InlineData("10.1.0.0-10.1.255.255", "10.1.200.7")]
    [InlineData("192.168.1.0/255.255.255.0", "192.168.1.20")]
    [InlineData("192.168.1.10-192.168.1.30", "192.168.1.20")]
    public void Text_WhenANetworkIsNamed_HoldsTheMaskedAddressesOfIt(string network, string address)
    {
        var mask = Mask();
        var (range, inside) = (mask.Text(network)!, System.Net.IPAddress.Parse(mask.Text(address)!));

        var parts = range.Split('-', '/');
        var first = System.Net.IPAddress.Parse(parts[0]);
        Assert.NotEqual(network, range);
        var holds = range.Contains('-', StringComparison.Ordinal)
            ? Number(first) <= Number(inside) && Number(inside) <= Number(System.Net.IPAddress.Parse(parts[1]))
            : new System.Net.IPNetwork(first, parts[1].Contains('.', StringComparison.Ordinal) ? 24 : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)).Contains(inside);
        Assert.True(holds, $"{range} {inside}");

        static uint Number(System.Net.IPAddress of) => ArcBundle.Collector.Privacy.Addresses.AddressMask.ToNumber(of);
    }

    [Fact]
    public void Text_WhenReversedForDns_IsTheReversedPseudonym()
    {
        var mask = Mask();
        Assert.Equal(string.Join('.', mask.Text("192.168.1.20")!.Split('.').Reverse()) + ".in-addr.arpa", mask.Text("20.1.168.192.in-addr.arpa"));
    }

    [Fact]
    public void Event_WhenItHasBytesWithNames_MasksThemInTheirEncoding()
    {
        var mask = Mask();
        var utf16 = Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes("BKSV01/4\0"));
        var ascii = Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(@"- CMD: x - User: Name: CORP\tanaka, SID:S-1-5-18"));

        Assert.Equal(Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes(mask.Host("BKSV01") + "/4\0")), Inner(mask.Event($"<Binary>{utf16}</Binary>")));
        Assert.Equal(Filled(mask, @"- CMD: x - User: Name: {CORP}\{tanaka}, SID:S-1-5-18"), System.Text.Encoding.ASCII.GetString(Convert.FromHexString(Inner(mask.Event($"<Binary>{ascii}</Binary>")))));

        static string Inner(string xml) => xml["<Binary>".Length..^"</Binary>".Length];
    }
}
