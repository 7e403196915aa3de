using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Registry;

public sealed class RegFileReaderTests
{
    private const string Version5 =
        "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Arcserve]\r\n@=\"default\"\r\n\"ReceiveTimeOut\"=dword:000004b0\r\n\"Path\"=\"C:\\\\CA \\\"x\\\"\"\r\n"
        + "\"Expand\"=hex(2):25,00,41,00,25,00,00,00\r\n\"Multi\"=hex(7):61,00,00,00,62,00,\\\r\n  00,00,00,00\r\n\"Q\"=hex(b):01,00,00,00,00,00,00,80\r\n\"Bin\"=hex:0a,ff\r\n\"Big\"=hex(5):00,00,00,01\r\n\"Gone\"=-\r\n"
        + "\"Two\"=\"line 1\r\nline 2\"\r\n\r\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Deleted]\r\n\"x\"=\"y\"\r\n\r\n[HKLM\\SOFTWARE\\日本]\r\n\"名前\"=\"値\"\r\n";

    [Fact]
    public void Read_WhenVersion5_ReadsEveryType()
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var readings = RegFileReader.Read(SampleText.Stream(Version5, encoding), "r.reg", ReadingContext.Unknown);
            Assert.Equal(
                [
                    (null, RegistryDataKind.Key, null), ("", RegistryDataKind.Text, "default"), ("ReceiveTimeOut", RegistryDataKind.DWord, "1200"), ("Path", RegistryDataKind.Text, "C:\\CA \"x\""),
                    ("Expand", RegistryDataKind.ExpandableText, "%A%"), ("Multi", RegistryDataKind.MultiText, "a\nb"), ("Q", RegistryDataKind.QWord, "9223372036854775809"),
                    ("Bin", RegistryDataKind.Binary, "0AFF"), ("Big", RegistryDataKind.DWordBigEndian, "1"), ("Two", RegistryDataKind.Text, "line 1\nline 2"),
                    (null, RegistryDataKind.Key, null), ("名前", RegistryDataKind.Text, "値"),
                ],
                readings.Facts.Select(static f => (f.Value.Name, f.Value.Kind, f.Value.Data)));
            Assert.All(readings.Facts.Take(10), static f => Assert.Equal(RegistryView.View32, f.Value.View));
            Assert.Equal(@"HKEY_LOCAL_MACHINE\SOFTWARE\日本", readings.Facts[^1].Value.KeyPath);
            Assert.False(readings.Quality.IsDamaged);
        }
    }

    [Fact]
    public void Read_WhenVersion4_ReadsHexTextsInTheAnsiPage()
    {
        const string text = "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"Path\"=hex(2):93,fa,96,7b,00\r\n\"名前\"=\"値です\"\r\n";
        var facts = RegFileReader.Read(SampleText.Stream(text, "shift_jis"), "r.reg", ReadingContext.Unknown with { CodePages = [932] }).Facts;
        Assert.Equal("日本", facts[1].Value.Data);
        Assert.Equal("値です", facts[2].Value.Data);
    }

    [Fact]
    public void Read_WhenCutAnywhere_GivesASubset()
    {
        var whole = Values(Version5);
        Gen.Int[0, Version5.Length].Sample(length => Assert.Subset(whole, Values(Version5[..length])));

        // A number cut short is no number that was written; only whole lines count.
        static HashSet<string> Values(string text)
        {
            var end = text.LastIndexOf('\n') + 1;
            return [.. RegFileReader.Read(SampleText.Stream(text[..end]), "r", ReadingContext.Unknown).Facts.Select(static f => f.Value.ToString())];
        }
    }

    [Fact]
    public void Read_WhenTextIsNeverClosed_LosesOnlyThatValue()
    {
        var readings = RegFileReader.Read(SampleText.Stream("REGEDIT4\n[HKEY_LOCAL_MACHINE\\A]\n\"x\"=\"open\n\"y\"=dword:00000001\n"), "r", ReadingContext.Unknown);
        Assert.Contains(readings.Facts, static f => f.Value is { Name: "y", Data: "1" });
        Assert.True(readings.Quality.IsDamaged);
    }

    [Theory]
    [InlineData("\"x\"=dword:0000", true)]
    [InlineData("\"x\"=hex:0a,f", true)]
    [InlineData("\"x\"=-", false)]
    [InlineData("\"x\"=dword:00000001", false)]
    public void Read_WhenDataOfValueIsCut_TellsTheLoss(string line, bool isDamaged) =>
        Assert.Equal(isDamaged, RegFileReader.Read(SampleText.Stream("REGEDIT4\n[HKEY_LOCAL_MACHINE\\A]\n" + line), "r", ReadingContext.Unknown).Quality.IsDamaged);

    [Theory]
    [InlineData("\"x\"=dword:000004b", null, null)]
    [InlineData("\"x\"=hex:0a,f", null, null)]
    [InlineData("\"x\"=hex(2):25,00,41", nameof(RegistryDataKind.None), "250041")]
    [InlineData("\"x\"=hex(0):", nameof(RegistryDataKind.None), "")]
    [InlineData("\"x\"=hex(1):41,00,00,00", nameof(RegistryDataKind.Text), "A")]
    [InlineData("\"x\"=hex(4):b0,04,00,00", nameof(RegistryDataKind.DWord), "1200")]
    [InlineData("\"x\"=hex(b):01,00,00", nameof(RegistryDataKind.None), "010000")]
    [InlineData("\"x\"=hex(5):00,00,04,b0", nameof(RegistryDataKind.DWordBigEndian), "1200")]
    [InlineData("\"x\"=hex(6):41,00,42,00", nameof(RegistryDataKind.Link), "AB")]
    [InlineData("\"x\"=hex(8):01,ff", nameof(RegistryDataKind.ResourceList), "01FF")]
    [InlineData("\"x\"=hex(9):01,ff", nameof(RegistryDataKind.FullResourceDescriptor), "01FF")]
    [InlineData("\"x\"=hex(a):01,ff", nameof(RegistryDataKind.ResourceRequirementsList), "01FF")]
    [InlineData("\"x\"=hex(c):01,ff", nameof(RegistryDataKind.None), "01FF")]
    [InlineData("\"x\"=hex(7):00,00", nameof(RegistryDataKind.MultiText), "")]
    [InlineData("\"a\\\"b\"=\"c\\\\d\"", nameof(RegistryDataKind.Text), "c\\d")]
    [InlineData("@=hex(2):41,00,\\\n  42,00,\\\n  00,00", nameof(RegistryDataKind.ExpandableText), "AB")]
    public void Read_WhenValueHasAnyForm_GivesItsDataOrNone(string line, string? kind, string? data)
    {
        var facts = RegFileReader.Read(SampleText.Stream("Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n" + line + "\n"), "r", ReadingContext.Unknown).Facts.Skip(1).ToList();
        Assert.Equal((kind, data), (facts.FirstOrDefault()?.Value.Kind.ToString(), facts.FirstOrDefault()?.Value.Data));
    }

    [Theory]
    [InlineData("\"Blob\"=hex:[withheld:17]", RegistryDataKind.Binary, 17L)]
    [InlineData("\"Names\"=hex(7):[withheld:20]", RegistryDataKind.MultiText, 20L)]
    [InlineData("\"Odd\"=hex(1234):[withheld:2]", RegistryDataKind.None, 2L)]
    [InlineData("\"CaPassword\"=\"[withheld:7]\"", RegistryDataKind.Text, null)]
    public void Read_WhenTheCollectorWithheldData_TellsSoAndLosesNothing(string line, RegistryDataKind kind, long? bytes)
    {
        var read = RegFileReader.Read(SampleText.Stream($"Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n{line}\r\n"), "a.reg", ReadingContext.Unknown);
        var value = read.Facts[1].Value;
        Assert.Equal((kind, null, true, bytes), (value.Kind, value.Data, value.Masked, value.WithheldBytes));
        Assert.False(read.Quality.IsDamaged);
    }
}
