using System.Text;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using CsCheck;

namespace ArcBundle.Collector.Tests.Privacy.Secrets;

public sealed class RegistryExportStreamTests : IDisposable
{
    private const string Head = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n";

    private static readonly Encoding[] Pages = [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(932)!];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"Blob\"=hex:01,02,0a", "\"Blob\"=hex:[withheld:3]")]
    [InlineData("@=hex:01", "@=hex:[withheld:1]")]
    [InlineData("\"Blob\"=hex:01,02,\\\r\n  03,04,\\\r\n  05", "\"Blob\"=hex:[withheld:5]")]
    [InlineData("\"Blob\"=hex:01,02,\\\r\n  03,04,\\", "\"Blob\"=hex:[withheld:4]")]
    [InlineData("\"Odd\"=hex(0):ff", "\"Odd\"=hex(0):[withheld:1]")]
    [InlineData("\"Odd\"=hex(1234):ff,00", "\"Odd\"=hex(1234):[withheld:2]")]
    [InlineData("\"CaPassword\"=hex(1):70,00,00,00", "\"CaPassword\"=hex(1):[withheld:4]")]
    [InlineData("\"LicenseNo\"=\"AAAA-BBBB\"", "\"LicenseNo\"=\"[withheld:9]\"")]
    [InlineData("\"CaPassword\"=\"a\\\"b\"", "\"CaPassword\"=\"[withheld:4]\"")]
    [InlineData("\"CaPassword\"=\"first\r\nsecond\"", "\"CaPassword\"=\"[withheld:13]\"")]
    [InlineData("\"a\\\"=hex:\" = hex:01", "\"a\\\"=hex:[withheld:2]")]
    [InlineData("\"表\"=hex:01,02", "\"表\"=hex:[withheld:2]")]
    [InlineData("\"Folder\"=hex(2):43,00,3a,00,00,00", null)]
    [InlineData("\"Folder\"=\"C:\\\\Program Files\"", null)]
    [InlineData("\"SendTimeOut\"=dword:000004b0", null)]
    [InlineData("\"PasswordAge\"=dword:0000005a", null)]
    [InlineData("\"PasswordAge\"=hex(b):5a,00,00,00,00,00,00,00", null)]
    [InlineData("\"Gone\"=-", null)]
    [InlineData("; \"Blob\"=hex:01", null)]
    public void Write_OfAValue_WithholdsWhatTheRegistryItselfWould(string value, string? expected)
    {
        foreach (var page in Pages)
        {
            var whole = Head + value + "\r\n\"After\"=\"seen\"\r\n";
            Assert.Equal(expected is null ? whole : Head + expected + "\r\n\"After\"=\"seen\"\r\n", Pass(whole, page));
        }
    }

    [Fact]
    public void Write_WhenTheKeyIsNamedAfterASecret_WithholdsItsTexts() => Assert.Equal(
        "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve\\Credentials]\r\n\"User\"=\"[withheld:5]\"\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"User\"=\"admin\"\r\n",
        Pass("REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve\\Credentials]\r\n\"User\"=\"admin\"\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"User\"=\"admin\"\r\n", Pages[3]));

    [Fact]
    public void Write_WhenDataIsNeverClosed_EndsAtTheNextKeyOrValue()
    {
        Assert.Equal(Head + "\"Blob\"=hex:[withheld:1]\r\n\"After\"=\"seen\"\r\n", Pass(Head + "\"Blob\"=hex:01,\\\r\n\"After\"=\"seen\"\r\n", Pages[1]));
        Assert.Equal(Head + "\"CaPassword\"=\"[withheld:8]\"\r\n[HKEY_LOCAL_MACHINE\\A]\r\n", Pass(Head + "\"CaPassword\"=\"hunter\r\n[HKEY_LOCAL_MACHINE\\A]\r\n", Pages[1]));
    }

    [Fact]
    public void Write_OfLineFeedsAloneAndNoneAtTheEnd_KeepsThem() =>
        Assert.Equal("REGEDIT4\n[A]\n\"Blob\"=hex:[withheld:2]\n\"b\"=hex:[withheld:1]", Pass("REGEDIT4\n[A]\n\"Blob\"=hex:01,\\\n 02\n\"b\"=hex:03", Pages[3]));

    [Fact]
    public void Write_Twice_ChangesNothingMore()
    {
        var once = Pass(Head + "\"Blob\"=hex:01,02\r\n\"CaPassword\"=\"hunter2\"\r\n\"PasswordList\"=hex(7):41,00,00,00,00,00\r\n", Pages[1]);
        Assert.Equal(once, Pass(once, Pages[1]));
    }

    [Fact]
    public void Write_OfALineLongerThanIsJudged_WithholdsAllOfIt()
    {
        var data = string.Join(',', Enumerable.Repeat("ab", 200_000));
        Assert.Equal(Head + "\"Blob\"=hex:[withheld:200000]\r\n\"After\"=\"seen\"\r\n", Pass(Head + $"\"Blob\"=hex:{data}\r\n\"After\"=\"seen\"\r\n", Pages[1]));
        Assert.Equal(Head + $"\"Plain\"=\"{data}\"\r\n", Pass(Head + $"\"Plain\"=\"{data}\"\r\n", Pages[1]));
    }

    [Fact]
    public void Write_WhateverTheFileAndHoweverItIsCut_LeavesNoSecretAndGivesTheSame()
    {
        string[] lines = ["\"Blob\"=hex:c5,c5,\\\r\n  c5", "\"CaPassword\"=\"c5c5\"", "\"Plain\"=\"seen\"", "\"n\"=dword:00000001", "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve\\ソ表]", "; 表示", "\"ソ\"=hex(3):c5,c5", string.Empty, "\"表\"=\"能\""];
        Gen.Select(Gen.Int[0, lines.Length - 1].Array[1, 30], Gen.Int[0, Pages.Length - 1], Gen.Int[1, 900].Array[0, 8]).Sample(tuple =>
        {
            var (chosen, page, cuts) = tuple;
            var content = Bytes(Head + string.Concat(chosen.Select(line => lines[line] + "\r\n")), Pages[page]);
            var (whole, count) = Pass(content);
            return whole.AsSpan().SequenceEqual(Pass(content, cuts).Content) && !Text(whole, Pages[page]).Contains("c5", StringComparison.Ordinal)
                && count == chosen.Count(static line => line is 0 or 1 or 6);
        }, iter: 500);
    }

    [Fact]
    public void Write_OfAnyBytes_NeverThrowsAndKeepsWhatIsNoExport() => Gen.Byte.Array[0, 6000].Sample(static content =>
        Pass(content).Count > 0 || content.AsSpan().IndexOf((byte)'"') >= 0 || Pass(content).Content.AsSpan().SequenceEqual(content), iter: 300);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_WhenAnExportIsIncluded_WithholdsItsSecretsAndCountsThem(bool isMasked)
    {
        _folder.Write("added/settings.REG", Bytes(Head + "\"Blob\"=hex:de,ad,be,ef,\\\r\n  de,ad\r\n\"CaPassword\"=\"s3cretX\"\r\n\"Plain\"=\"seen\"\r\n", Encoding.Unicode));
        string[] mask = isMasked ? ["--mask", "users"] : [];

        Assert.Equal(0, Arccollect.Run(["--yes", "--root", SampleTree.Server(_folder), "--out", _folder["out"], "--include", _folder["added"], .. mask]).ExitCode);
        var bundle = BundleContent.Of(Assert.Single(Directory.EnumerateFiles(_folder["out"], "*.arcb.zip")));

        var text = Encoding.Unicode.GetString(bundle[Assert.Single(bundle.Names, static name => name.EndsWith("settings.REG", StringComparison.Ordinal))]);
        Assert.EndsWith("\"Blob\"=hex:[withheld:6]\r\n\"CaPassword\"=\"[withheld:7]\"\r\n\"Plain\"=\"seen\"\r\n", text, StringComparison.Ordinal);
        Assert.Contains(new OutcomeNote(OutcomeReasons.Masked, "2"), bundle.ItemOf("extra").Notes);
        Assert.Equal("collected", bundle.OutcomeOf("extra"));
    }

    private static string Pass(string text, Encoding page) => Text(Pass(Bytes(text, page)).Content, page);

    private static byte[] Bytes(string text, Encoding page) => [.. page.GetPreamble(), .. page.GetBytes(text)];

    private static string Text(byte[] content, Encoding page) => page.GetString(content.AsSpan(page.GetPreamble().Length));

    private static (byte[] Content, int Count) Pass(byte[] content, params IEnumerable<int> cuts)
    {
        using var result = new MemoryStream();
        using var filter = new EntryFilter(mask: null).Open(ItemCatalog.Extra, "a.reg", result.Write)!;
        var at = 0;
        foreach (var cut in cuts.Order().Where(cut => cut < content.Length))
        {
            filter.Write(content.AsSpan(at, cut - at));
            at = cut;
        }

        filter.Write(content.AsSpan(at));
        filter.Finish();
        return (result.ToArray(), filter.WithheldValues);
    }
}
