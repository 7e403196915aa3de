using ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Every value of every sample, against evtxexport (libevtx). Where it gives fewer records than we do, it ended at one it cannot read.</summary>
public sealed class EvtxExportSampleTests
{
    /// <summary>Sample and the records that evtxexport 20181227 gives.</summary>
    public static TheoryData<string, int> Logs => new()
    {
        { "artemis_Application.evtx", 551 },
        { "artemis_System.evtx", 320 },
        { "mitre_Defender_1116_1117_rawbinxml.evtx", 0 },
        { "omer_2-vss_7-System.evtx", 1160 },
        { "omer_system.evtx", 1881 },
        { "plaso_System.evtx", 5009 },
        { "robust_Application_no_crc32.evtx", 17 },
        { "robust_CAPI2_userdata.evtx", 24 },
        { "robust_MSExchange_Management_wec_rawbinxml.evtx", 0 },
        { "robust_dirty_last-record-unflushed.evtx", 5 },
        { "robust_plaso_System2_truncated.evtx", 194 },
        { "robust_slack-after-free-offset.evtx", 126 },
        { "robust_zero-size-record.evtx", 335 },
        { "synthetic_corrupt_chunk-tables.evtx", 445 },
        { "synthetic_corrupt_zero-page.evtx", 398 },
        { "synthetic_ja_Application.evtx", 5 },
        { "synthetic_ja_System.evtx", 7 },
        { "synthetic_truncated.evtx", 275 },
        { "tsevtx_Win11_Application.evtx", 366 },
        { "tsevtx_Win11_System.evtx", 1247 },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenReadByEvtxExportToo_HasTheSameValues(string name, int records)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(ForeignTool.EvtxExport), "evtxexport is absent: apt-get install libevtx-utils.");
        SampleComparison.Check(name, ForeignTool.RunEvtxExport, records);
    }
}
