using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.HostsFiles;

namespace ArcBundle.Analyzer.Tests.Reading.HostsFiles;

public sealed class HostsFileReaderTests
{
    [Fact]
    public void Read_WhenEntriesAreInForce_ReadsThemWithTheirComments()
    {
        const string text = "# コメント\r\n192.0.2.5   FILESV02  filesv02.example.test # バックアップ\r\n#192.0.2.9 old\r\n::1 localhost\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var list = HostsFileReader.Read(SampleText.Stream(text, encoding), "hosts", ReadingContext.Unknown);
            Assert.Equal(["192.0.2.5 FILESV02 filesv02.example.test", "::1 localhost"], list.Readings.Facts.Select(static f => $"{f.Value.Address} {string.Join(' ', f.Value.Names)}"));
            Assert.Equal(2, list.Readings.Facts[0].Origin.Place.Number);
        }
    }

    [Fact]
    public void Read_WhenAllIsComment_IsEmpty() => Assert.Equal(ListOutcome.Empty, HostsFileReader.Read(SampleText.Stream("# only\r\n#127.0.0.1 localhost\r\n"), "hosts", ReadingContext.Unknown).Outcome);

    [Theory]
    [InlineData("192.0.2 name")]
    [InlineData("192.0.2.5")]
    [InlineData("name 192.0.2.5")]
    [InlineData("192.0.2.5 na/me")]
    public void Read_WhenNoEntry_IsUnreadable(string text) => Assert.Equal(ListOutcome.Unreadable, HostsFileReader.Read(SampleText.Stream(text), "hosts", ReadingContext.Unknown).Outcome);
}
