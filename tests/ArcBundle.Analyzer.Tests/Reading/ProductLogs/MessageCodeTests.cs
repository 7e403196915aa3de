using ArcBundle.Analyzer.Reading.ProductLogs;

namespace ArcBundle.Analyzer.Tests.Reading.ProductLogs;

public sealed class MessageCodeTests
{
    [Theory]
    [InlineData("E3392 timed out", "E3392")]
    [InlineData("job 42 [AE0580] failed", "AE0580")]
    [InlineData("E8535: failed", "E8535")]
    [InlineData("E8535.", "E8535")]
    [InlineData("failed with E8535. See the job log.", "E8535")]
    [InlineData(@"D:\E2024\report.txt W3831 skipped", "W3831")]
    public void Find_WhenACodeStandsAlone_FindsIt(string line, string code)
    {
        var found = MessageCode.Find(line);
        Assert.Equal(code, found is { } at ? line.Substring(at.Start, at.Length) : null);
    }

    [Theory]
    [InlineData(@"D:\data\E3392\report.txt")]
    [InlineData(@"D:\data\E3392")]
    [InlineData("/data/E8535/report.txt")]
    [InlineData(@"E2024\report.txt")]
    [InlineData("E8535.txt")]
    [InlineData("E2024.corp.example")]
    [InlineData("E33921")]
    [InlineData("LE3392")]
    public void Find_WhenItIsAPartOfAPathOrName_FindsNone(string line) => Assert.Null(MessageCode.Find(line));
}
