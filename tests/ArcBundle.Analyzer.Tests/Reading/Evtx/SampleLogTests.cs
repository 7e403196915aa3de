using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>
/// Real logs, some damaged, and the numbers a careful reader returns for them; the numbers come from the list beside the samples,
/// which was made with other readers.
/// </summary>
public sealed class SampleLogTests
{
    /// <summary>File, records, and the ids with their counts per provider.</summary>
    public static TheoryData<string, int, string> Logs => new()
    {
        { "plaso_System.evtx", 5009, "Disk: 34x15; EventLog: 6005x8 6006x6 6008x1 6009x8 6011x2 6013x48; Microsoft-Windows-Kernel-Power: 109x7 41x2; Service Control Manager: 7023x2 7036x3434 7040x1018 7045x25" },
        { "robust_plaso_System2_truncated.evtx", 283, "" },
        { "artemis_Application.evtx", 551, "Microsoft-Windows-User Profiles Service: 1531x2 1532x1 1534x1; VSS: 8224x2" },
        { "artemis_System.evtx", 320, "EventLog: 6005x2 6006x1 6009x2 6013x3; Microsoft-Windows-Kernel-Power: 109x1 172x2; Microsoft-Windows-Ntfs: 98x7; Service Control Manager: 7023x3 7026x2 7030x1 7040x22 7045x16; Volsnap: 36x1" },
        { "tsevtx_Win11_System.evtx", 1247, "EventLog: 6005x4 6006x3 6009x4 6011x2 6013x4; Microsoft-Windows-Kernel-Power: 109x3 521x7 577x3; Microsoft-Windows-Ntfs: 98x12; Service Control Manager: 7023x2 7026x4 7030x1 7040x18 7045x13" },
        { "tsevtx_Win11_Application.evtx", 366, "Microsoft-Windows-User Profiles Service: 1531x4 1532x3; VSS: 8224x1" },
        { "omer_system.evtx", 1881, "Disk: 51x3; EventLog: 6005x3 6006x2 6009x3 6011x1 6013x23; Microsoft-Windows-Kernel-Power: 107x2 109x2 172x3 42x2; Microsoft-Windows-Ntfs: 98x7; Service Control Manager: 7000x3 7023x12 7026x3 7030x1 7040x24 7045x57; e1iexpress: 27x142 32x147" },
        { "omer_2-vss_7-System.evtx", 1160, "EventLog: 6005x3 6006x2 6009x3 6013x33; Microsoft-Windows-Kernel-Power: 109x2 172x3 508x3; Microsoft-Windows-Ntfs: 98x17; NetBT: 4321x2; Service Control Manager: 7023x2 7026x3 7030x1 7040x52 7045x19; Volsnap: 33x2" },
        { "mitre_Defender_1116_1117_rawbinxml.evtx", 6, "Microsoft-Windows-Windows Defender: 1116x5 1117x1" },
        { "robust_MSExchange_Management_wec_rawbinxml.evtx", 1, "" },
        { "robust_zero-size-record.evtx", 449, "EventLog: 6005x6 6006x6 6009x7 6011x4 6013x10; Microsoft-Windows-Kernel-Power: 109x10; Microsoft-Windows-Ntfs: 98x14; Service Control Manager: 7009x1 7023x3 7026x7 7030x1 7031x3 7040x15 7043x1 7045x3; disk: 153x12" },
        { "robust_dirty_last-record-unflushed.evtx", 5, "" },
        { "robust_slack-after-free-offset.evtx", 126, "" },
        { "robust_CAPI2_userdata.evtx", 340, "" },
        { "robust_Application_no_crc32.evtx", 17, "Microsoft-Windows-User Profiles Service: 1531x1 1532x1" },
        { "synthetic_ja_Application.evtx", 5, "Microsoft-Windows-User Profiles Service: 1530x1; VSS: 12289x1 12293x1 8193x1 8194x1" },
        { "synthetic_ja_System.evtx", 7, "Service Control Manager: 7031x1 7034x1 7036x2; Tcpip: 4227x1; disk: 153x1; volsnap: 36x1" },
        { "synthetic_corrupt_zero-page.evtx", 436, "EventLog: 6005x4 6006x2 6009x4 6011x1 6013x3; Microsoft-Windows-Kernel-Power: 109x3 41x1; Service Control Manager: 7036x190 7040x44 7045x9" },
        { "synthetic_truncated.evtx", 277, "EventLog: 6005x2 6006x1 6009x2 6011x1 6013x1; Microsoft-Windows-Kernel-Power: 109x2; Service Control Manager: 7036x80 7040x43 7045x7" },
        { "synthetic_corrupt_chunk-tables.evtx", 445, "EventLog: 6005x4 6006x2 6009x4 6011x1 6013x3; Microsoft-Windows-Kernel-Power: 109x3 41x1; Service Control Manager: 7036x191 7040x45 7045x12" },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenRealLog_GivesEveryRecord(string name, int records, string counts)
    {
        using var file = File.OpenRead(Samples.PathOf("evtx/" + name));

        var log = EvtxReader.Read(file, name, null, TestContext.Current.CancellationToken);

        Assert.Equal(records, log.Records.Count);
        Assert.Equal(records, log.Coverage.Records);
        Assert.Equal(records, log.Records.Select(static record => record.Value.RecordId).Distinct().Count());
        Assert.All(log.Records, static record => Assert.InRange(record.Value.TimeUtc.Year, 2009, 2026));
        Assert.Equal(counts, CountsAsListed(log, counts));
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenSelected_GivesTheSameRecordsAsAll(string name, int records, string counts)
    {
        var bytes = File.ReadAllBytes(Samples.PathOf("evtx/" + name));
        var selection = new EventSelection(Listed(counts).Select(static listed => (listed.Provider, (int?)listed.EventId)));

        var all = EvtxReader.Read(new MemoryStream(bytes), name, null, TestContext.Current.CancellationToken);
        var selected = EvtxReader.Read(new MemoryStream(bytes), name, selection, TestContext.Current.CancellationToken);

        Assert.Equal(records, selected.Coverage.Records);
        Assert.Equal(all.Coverage.Gaps, selected.Coverage.Gaps);
        Assert.Equal(
            all.Records.Where(record => selection.Includes(record.Value.Provider, record.Value.EventId)).Select(static record => record.Origin),
            selected.Records.Select(static record => record.Origin));
        Assert.Equal(Listed(counts).Sum(static listed => listed.Count), selected.Records.Count);
    }

    /// <summary>The counts of the log in the form and for the providers and ids of the list.</summary>
    private static string CountsAsListed(EventLog log, string counts)
    {
        var found = log.Records.CountBy(static record => (record.Value.Provider.ToUpperInvariant(), record.Value.EventId)).ToDictionary();
        return string.Join("; ", Listed(counts)
            .GroupBy(static listed => listed.Provider, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(' ', group.Select(listed => Pair(listed.EventId, found.GetValueOrDefault((listed.Provider.ToUpperInvariant(), listed.EventId)))))}"));
    }

    private static string Pair(int id, int count) => string.Create(CultureInfo.InvariantCulture, $"{id}x{count}");

    private static IEnumerable<(string Provider, int EventId, int Count)> Listed(string counts) =>
        from provider in counts.Split("; ", StringSplitOptions.RemoveEmptyEntries)
        let parts = provider.Split(": ")
        from pair in parts[1].Split(' ')
        let numbers = pair.Split('x')
        select (parts[0], int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
}
