using ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>
/// Every value of samples against python-evtx, which reads 0.3 MB a second: the small ones always, the others too when the environment has
/// <c>ARCBUNDLE_PYTHON_EVTX=all</c>.
/// </summary>
public sealed class PythonEvtxTests
{
    /// <summary>Samples and the records that python-evtx 0.6.1 gives; one more than ours where it takes an unflushed record for one.</summary>
    public static TheoryData<string, int> Logs => Environment.GetEnvironmentVariable("ARCBUNDLE_PYTHON_EVTX") == "all" ? [.. SmallLogs, .. LargeLogs] : SmallLogs;

    private static TheoryData<string, int> SmallLogs => new()
    {
        { "mitre_Defender_1116_1117_rawbinxml.evtx", 0 },
        { "robust_Application_no_crc32.evtx", 17 },
        { "robust_MSExchange_Management_wec_rawbinxml.evtx", 0 },
        { "robust_dirty_last-record-unflushed.evtx", 6 },
        { "robust_plaso_System2_truncated.evtx", 194 },
        { "synthetic_corrupt_chunk-tables.evtx", 445 },
        { "synthetic_corrupt_zero-page.evtx", 398 },
        { "synthetic_ja_Application.evtx", 5 },
        { "synthetic_ja_System.evtx", 7 },
        { "synthetic_truncated.evtx", 275 },
    };

    private static TheoryData<string, int> LargeLogs => new()
    {
        { "artemis_Application.evtx", 551 },
        { "artemis_System.evtx", 320 },
        { "omer_2-vss_7-System.evtx", 1160 },
        { "omer_system.evtx", 1881 },
        { "plaso_System.evtx", 5009 },
        { "robust_CAPI2_userdata.evtx", 0 },
        { "robust_slack-after-free-offset.evtx", 126 },
        { "robust_zero-size-record.evtx", 335 },
        { "tsevtx_Win11_Application.evtx", 366 },
        { "tsevtx_Win11_System.evtx", 1247 },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenReadByPythonEvtxToo_HasTheSameValues(string name, int records)
    {
        Assert.SkipUnless(ForeignTool.HasPythonEvtx, "python-evtx is absent: apt-get install python3-evtx.");
        SampleComparison.Check(name, ForeignTool.RunPythonEvtx, records);
    }
}
