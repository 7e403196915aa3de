using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Collector;
using ArcBundle.Collector.Offline.EventLogs;

namespace ArcBundle.Analyzer.Tests.Reading.EventXml;

/// <summary>The collector's own small reader of event logs says what the analyzer's reader says, in every log that is whole.</summary>
public sealed class CollectedRecordsTests
{
    /// <summary>Logs whose records stand beside their place, which only the analyzer saves.</summary>
    private static readonly string[] Damaged = ["synthetic_corrupt_chunk-tables.evtx", "synthetic_corrupt_zero-page.evtx", "synthetic_truncated.evtx", "robust_plaso_System2_truncated.evtx", "robust_zero-size-record.evtx", "robust_slack-after-free-offset.evtx", "robust_dirty_last-record-unflushed.evtx"];

    public static TheoryData<string> LogNames { get; } = [.. SampleLogTests.Logs.Select(static row => (string)row.Data.Item1)];

    [Theory]
    [MemberData(nameof(LogNames))]
    public void Read_WhenARealLog_GivesTheSameRecords(string name)
    {
        var log = File.ReadAllBytes(Samples.PathOf("evtx/" + name));
        var expected = new List<EventRecord>();
        EvtxReader.Scan(new MemoryStream(log), selection: null, expected.Add, TestContext.Current.CancellationToken);
        var xml = new StringBuilder("<Events>\n");

        var lost = EventLogFile.Read(new MemoryStream(log), one => Append(xml, one), TestContext.Current.CancellationToken);

        using var text = new MemoryStream(Encoding.UTF8.GetBytes(xml.Append("</Events>\n").ToString()));
        var read = new List<EventRecord>();
        EventXmlReader.Scan(text, ReadingContext.Unknown, selection: null, read.Add, TestContext.Current.CancellationToken);
        if (Damaged.Contains(name, StringComparer.Ordinal))
        {
            Assert.Subset(expected.Select(Tell).ToHashSet(StringComparer.Ordinal), read.Select(Tell).ToHashSet(StringComparer.Ordinal));
            return;
        }

        Assert.Equal(0, lost);
        Assert.Equal(expected.Select(Tell), read.Select(Tell), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_WhenBytesAreChanged_GivesNoMoreThanThereIsAndNeverThrows()
    {
        var log = File.ReadAllBytes(Samples.PathOf("evtx/synthetic_ja_System.evtx"));
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var changed = (byte[])log.Clone();
            for (var count = random.Next(1, 40); count > 0; count--)
                changed[random.Next(4096, changed.Length)] = (byte)random.Next(256);

            var events = 0;
            var lost = EventLogFile.Read(new MemoryStream(changed, 0, random.Next(changed.Length + 1)), _ => events++ < 100_000, TestContext.Current.CancellationToken);

            Assert.InRange(events + lost, 0, changed.Length / 28);
        }
    }

    [Fact]
    public void Collect_WhenTheSecurityLogOfADiskIsMasked_TakesOnlyTheEventsThatAHostIsAskedFor()
    {
        var folder = Directory.CreateTempSubdirectory("arcb-masked-");
        try
        {
            var logs = folder.CreateSubdirectory("host/Windows/System32/winevt/Logs").FullName;
            foreach (var log in (string[])["Security.evtx", "System.evtx"])
                File.Copy(Samples.PathOf("evtx/synthetic_ja_System.evtx"), Path.Combine(logs, log));

            Assert.Equal(0, CollectorProgram.Run(
                ["--root", Path.Combine(folder.FullName, "host"), "--out", Path.Combine(folder.FullName, "out"), "--mask", "--yes"],
                TextWriter.Null, TextWriter.Null, TextReader.Null, TimeProvider.System, TestContext.Current.CancellationToken));

            using var bundle = System.IO.Compression.ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "out"), "*.zip")));
            Assert.NotNull(bundle.GetEntry("raw/events.system/System.xml"));
            Assert.Null(bundle.GetEntry("raw/events.security/Security.xml"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Append(StringBuilder xml, string one)
    {
        xml.Append(one).Append('\n');
        return true;
    }

    /// <summary>All of a record but the message of forwarded events. What XML cannot hold is shown in other ways.</summary>
    private static string Tell(EventRecord record) => record with { RecordId = 0, Data = [], Binary = default } + " "
        + string.Join('|', record.Data.Where(static datum => datum.Name is not "Message").Select(static datum => $"{datum.Name}={Plain(datum.Value)}")) + " " + Convert.ToHexString(record.Binary.Span);

    private static string Plain(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
            text.Append((c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c >= '\uFFFD' ? '?' : c);
        return text.ToString();
    }
}
