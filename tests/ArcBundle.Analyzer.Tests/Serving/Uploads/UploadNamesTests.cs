using System.Text;
using ArcBundle.Analyzer.Serving.Uploads;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Serving.Uploads;

public sealed class UploadNamesTests
{
    [Theory]
    [InlineData("netstat.txt", "netstat.txt")]
    [InlineData("アクティビティログ.txt", "アクティビティログ.txt")]
    [InlineData("C:\\Users\\x\\log.txt", "log.txt")]
    [InlineData("a/b/../../c.zip", "c.zip")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("a\0b.zip", "a%00b.zip")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("name.arcb.zip.001of003", "name.arcb.zip.001of003")]
    public void Unused_WhenNameIsHostile_IsOnePlainName(string given, string expected) =>
        Assert.Equal(expected, UploadNames.Unused(UploadNames.Leaf(given), []));

    [Fact]
    public void Unused_WhenNamesAreTheSameWithoutCase_NumbersThem()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["a.zip", "A~2.zip", "a~3.zip"], new[] { "a.zip", "A.zip", "a.zip" }.Select(name => UploadNames.Unused(name, taken)));
    }

    [Fact]
    public void Unused_WhenAnyText_CanBeWrittenBelowAFolder()
    {
        using var folder = new Intake.ScratchFolder();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Gen.String[Gen.Char["\0/\\:.~漢字ｶ\u202e\ud800 abzA"], 0, 300].Sample(
            given =>
            {
                lock (taken)
                {
                    var name = UploadNames.Unused(UploadNames.Leaf(given), taken);
                    Assert.Equal(name, Path.GetFileName(name));
                    Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
                    File.WriteAllText(folder.Under(name), string.Empty);
                }
            },
            iter: 300);
        Assert.Equal(taken.Count, folder.Everything().Count);
    }
}
