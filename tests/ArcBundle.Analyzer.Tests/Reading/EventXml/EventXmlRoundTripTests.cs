using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Commands;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

namespace ArcBundle.Analyzer.Tests.Reading.EventXml;

/// <summary>A log as XML says what the log itself says.</summary>
public sealed class EventXmlRoundTripTests
{
    public static TheoryData<string> LogNames { get; } = [.. SampleLogTests.Logs.Select(static row => (string)row.Data.Item1)];

    [Theory]
    [MemberData(nameof(LogNames))]
    public void Read_WhenARealLogIsWrittenAsXml_GivesTheSameRecords(string name) => AssertSame(File.ReadAllBytes(Samples.PathOf("evtx/" + name)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_WhenAJapaneseLogIsWrittenAsXml_GivesTheSameRecords(bool isApplication) => AssertSame(
        UnpublishedLogs.Write(isApplication ? UnpublishedLogs.Application(HostWords.Japanese) : UnpublishedLogs.System(HostWords.Japanese)));

    private static void AssertSame(byte[] log)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("a.evtx", log);
        var xml = CommandLine.Run("show", path, "extra", "--format", "xml").Output;
        var records = new List<EventRecord>();
        EvtxReader.Scan(new MemoryStream(log), selection: null, records.Add, TestContext.Current.CancellationToken);
        var read = new List<EventRecord>();
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        var quality = EventXmlReader.Scan(text, ReadingContext.Unknown, selection: null, read.Add, TestContext.Current.CancellationToken).Quality;

        Assert.False(quality.IsDamaged);
        Assert.Equal(records.Select(Tell), read.Select(Tell));

        // An exported log counts its records anew; the XML has the ids that the events had in the log they came from.
        if (read[0].RecordId == records[0].RecordId)
            Assert.Equal(records.Select(static record => record.RecordId), read.Select(static record => record.RecordId));
    }

    /// <summary>All of a record but its id and the message of forwarded events. XML has no half characters: they are named.</summary>
    private static string Tell(EventRecord record) => record with { RecordId = 0, Data = [], Binary = default } + " "
        + string.Join('|', record.Data.Where(static datum => datum.Name is not "Message").Select(static datum => $"{datum.Name}={WithoutHalfCharacters(datum.Value.ReplaceLineEndings("\n"))}"))
        + " " + Convert.ToHexString(record.Binary.Span);

    private static string WithoutHalfCharacters(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
                text.Append(value, i++, 2);
            else if (char.IsSurrogate(value[i]))
                text.Append(CultureInfo.InvariantCulture, $"<U+{(int)value[i]:X4}>");
            else
                text.Append(value[i]);
        }

        return text.ToString();
    }
}
