using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz;

/// <summary>The beginning of an event log gives no record that the whole log does not have, and never fewer than a shorter beginning.</summary>
public sealed class EvtxPrefixTests
{
    private const int Cuts = 64;

    public static TheoryData<string> Logs => [.. Samples.TryPathOf("evtx") is null ? ["no samples"] : Samples.FilesOf("evtx").Where(static file => file.EndsWith(".evtx", StringComparison.Ordinal)).Select(static file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Logs))]
    public void Read_WhenALogIsCut_GivesTheRecordsBeforeTheCutAndNoOthers(string name)
    {
        var bytes = File.ReadAllBytes(Samples.PathOf("evtx/" + name));
        var whole = Read(bytes, bytes.Length).ToDictionary(static record => record.RecordId, static record => new EvtxExpected(record, default, []));
        var before = 0;
        for (var cut = 1; cut <= Cuts; cut++)
        {
            var records = Read(bytes, (int)(bytes.Length * (long)cut / Cuts));

            Assert.All(records, record => Assert.True(whole.TryGetValue(record.RecordId, out var expected) && expected.IsSame(record), $"record {record.RecordId} is not in the whole log"));
            Assert.True(records.Count >= before, $"{records.Count} records of {cut}/{Cuts}, and {before} of less");
            before = records.Count;
        }

        Assert.Equal(whole.Count, before);
    }

    private static List<EventRecord> Read(byte[] bytes, int length) =>
        [.. EvtxReader.Read(new MemoryStream(bytes, 0, length, writable: false), "cut.evtx", null, TestContext.Current.CancellationToken).Records.Select(static record => record.Value)];
}
