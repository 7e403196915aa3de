using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Minifilters;

namespace ArcBundle.Analyzer.Tests.Reading.Minifilters;

public sealed class MinifilterReaderTests
{
    [Fact]
    public void ReadFilters_WhenSample_ReadsLegacyRowsAndFractions()
    {
        var text = File.ReadAllText(Samples.PathOf("misc/fltmc_filters_en.txt"));
        foreach (var encoding in SampleText.Western)
        {
            var list = MinifilterReader.ReadFilters(SampleText.Stream(text, encoding), "f.txt", ReadingContext.Unknown);
            var facts = list.Readings.Facts.Select(static f => f.Value).ToList();
            Assert.Equal((ListOutcome.Listed, 10, 0), (list.Outcome, facts.Count, list.Readings.Quality.Skipped));
            Assert.Equal(new Minifilter("cbfsconnect2017", null, null, null, IsLegacy: true), facts[0]);
            Assert.Equal(new Minifilter("UCPD", "385250.5", 4, 0, IsLegacy: false), facts[2]);
            Assert.Equal(new Minifilter("FileInfo", "40500", 6, 0, IsLegacy: false), facts[9]);
        }
    }

    [Fact]
    public void ReadInstances_WhenSample_ReadsVolumes()
    {
        var text = File.ReadAllText(Samples.PathOf("misc/fltmc_instances_ja.txt"));
        foreach (var encoding in SampleText.Japanese)
        {
            var list = MinifilterReader.ReadInstances(SampleText.Stream(text, encoding), "f.txt", ReadingContext.Unknown);
            Assert.Equal(
                [new MinifilterInstance("luafv", "C:", "135000", "luafv", 0), new MinifilterInstance("npsvctrig", @"\Device\NamedPipe", "46000", "npsvctrig", 0)],
                list.Readings.Facts.Select(static f => f.Value));
        }
    }

    [Fact]
    public void ReadInstances_WhenNamesHaveBlanksOrVolumesAreMissing_ReadsThem()
    {
        // Synthetic rows under the headings of two Windows versions.
        const string newer = "Filter                Volume Name                              Altitude        Instance Name       Frame   SprtFtrs  VlStatus\n--------------------  -------------------------------------  ------------  ----------------------  -----   --------  --------\n"
            + "WdFilter              C:                                        328010     WdFilter Instance         0     0000000f\nbindflt                                                         409800     bindflt Instance          0     00000003  Detached\nluafv                 C:                                        135000     luafv                     0     0000\n";
        var facts = MinifilterReader.ReadInstances(SampleText.Stream(newer), "f.txt", ReadingContext.Unknown).Readings;
        Assert.Equal([new MinifilterInstance("WdFilter", "C:", "328010", "WdFilter Instance", 0), new MinifilterInstance("bindflt", null, "409800", "bindflt Instance", 0)], facts.Facts.Select(static f => f.Value));
        Assert.True(facts.Quality.Truncated);

        const string older = "Filter                Volume Name                              Altitude        Instance Name     Frame  VlStatus\n--------------------  -------------------------------------  ------------  ----------------------  -----  --------\nluafv                 C:                                        135000     luafv                     0\n";
        Assert.Equal(new MinifilterInstance("luafv", "C:", "135000", "luafv", 0), Assert.Single(MinifilterReader.ReadInstances(SampleText.Stream(older), "f.txt", ReadingContext.Unknown).Readings.Facts).Value);
    }

    [Theory]
    [InlineData("Filter listing failed with error: 0x80070005\r\nAccess is denied.\r\n")]
    [InlineData("フィルターの一覧表示がエラーで失敗しました: 0x80070005\r\nアクセスが拒否されました。\r\n")]
    public void ReadFilters_WhenRefused_IsDenied(string text)
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var list = MinifilterReader.ReadFilters(SampleText.Stream(text, encoding), "f.txt", ReadingContext.Unknown);
            Assert.Equal(ListOutcome.Denied, list.Outcome);
            Assert.EndsWith("0x80070005", list.Error!.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("40500", true)]
    [InlineData("385250.5", true)]
    [InlineData("260610.0001", true)]
    [InlineData("4294967295", false)]
    [InlineData("12.5", false)]
    [InlineData("385250.", false)]
    [InlineData("999999", false)]
    public void Is_WhenCell_KnowsAltitudes(string cell, bool expected) => Assert.Equal(expected, FilterAltitude.Is(cell));
}
