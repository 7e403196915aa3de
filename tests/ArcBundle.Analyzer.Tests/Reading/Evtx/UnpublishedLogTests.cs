using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;
using ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>What nobody publishes is written here, and read alike by us, by evtxexport and by python-evtx.</summary>
public sealed class UnpublishedLogTests
{
    public static TheoryData<string, string> Logs => new() { { "ja", "Application" }, { "ja", "System" }, { "en", "Application" }, { "en", "System" } };

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenWrittenInALanguage_GivesWhatWasWritten(string language, string channel) => AssertWritten(Fixtures(language, channel));

    [Fact]
    public void Read_WhenWrittenWithoutTemplate_GivesWhatWasWritten() => AssertWritten(UnpublishedLogs.WithoutTemplate);

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenReadByEvtxExportToo_HasTheSameValues(string language, string channel)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(ForeignTool.EvtxExport), "evtxexport is absent: apt-get install libevtx-utils.");
        Compare(Fixtures(language, channel), ForeignTool.RunEvtxExport);
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenReadByPythonEvtxToo_HasTheSameValues(string language, string channel)
    {
        Assert.SkipUnless(ForeignTool.HasPythonEvtx, "python-evtx is absent: apt-get install python3-evtx.");
        Compare(Fixtures(language, channel), ForeignTool.RunPythonEvtx);
    }

    private static IReadOnlyList<EventFixture> Fixtures(string language, string channel)
    {
        var words = language == "ja" ? HostWords.Japanese : HostWords.English;
        return channel == "System" ? UnpublishedLogs.System(words) : UnpublishedLogs.Application(words);
    }

    private static List<EventRecord> Read(byte[] log) =>
        [.. EvtxReader.Read(new MemoryStream(log), "fixture.evtx", null, TestContext.Current.CancellationToken).Records.Select(static record => record.Value)];

    private static void AssertWritten(IReadOnlyList<EventFixture> fixtures)
    {
        var records = Read(UnpublishedLogs.Write(fixtures));

        Assert.Equal(fixtures.Count, records.Count);
        foreach (var (expected, record) in fixtures.Select(static fixture => fixture.Record).Zip(records))
        {
            Assert.Equal(expected with { Data = [], Binary = default }, record with { Data = [], Binary = default });
            Assert.Equal(expected.Data, record.Data);
            Assert.Equal(expected.Binary.ToArray(), record.Binary.ToArray());
        }
    }

    private static void Compare(IReadOnlyList<EventFixture> fixtures, Func<string, IReadOnlyList<ForeignEvent>> run)
    {
        var log = UnpublishedLogs.Write(fixtures);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, log);

            var theirs = run(path);

            Assert.Equal(fixtures.Count, theirs.Count);
            Assert.DoesNotContain(EvtxComparison.Of(Read(log), theirs), static difference => EvtxDifferences.ClassOf(difference) == EvtxDifferenceClass.Unexplained);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
