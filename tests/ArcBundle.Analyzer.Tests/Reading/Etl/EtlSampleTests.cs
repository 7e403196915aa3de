using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>The container, on the public samples: buffers and events as their README counts them.</summary>
public sealed class EtlSampleTests
{
    [Theory]
    [InlineData("airbus_AMSITrace.etl", 6, 0, 21, 19, 2, 3)]
    [InlineData("krabs_powershell.etl", 26, 0, 114, 112, 2, 0)]
    [InlineData("perfview_SelfDescribingSingleEvent_compressed.etl", 3, 2, 1, 0, 1, 0)]
    [InlineData("perfview_gcevents.etl", 5, 0, 71, 69, 2, 0)]
    [InlineData("perfview_primitive-types.etl", 2, 0, 7, 5, 2, 0)]
    public void Read_WhenSample_CountsWhatItsReadmeCounts(string name, int buffers, int compressed, int records, int events, int system, int lost)
    {
        var counts = new EtlCounts();
        using var stream = File.OpenRead(Samples.PathOf("etl/" + name));
        var trace = EtlReader.Read(stream, name, ReadingContext.Unknown, TracePorts.Any, counts, TestContext.Current.CancellationToken);

        Assert.Equal(buffers, counts.Buffers);
        Assert.Equal(compressed, counts.Compressed);
        Assert.Equal(records, counts.Records);
        Assert.Equal(events, counts.Event64);
        Assert.Equal(system, counts.System);
        Assert.Equal(0, counts.Damaged);
        Assert.Equal(events, counts.OtherProviders);
        Assert.Empty(trace.Events);
        Assert.Equal(compressed > 0, trace.Quality.IsDamaged);
        Assert.Equal(lost > 0, trace.Quality.Notes.Contains(TraceNotes.LostByRecorder(lost, 0)));
        Assert.Equal(compressed > 0, trace.Quality.Notes.Contains(TraceNotes.CompressedBuffers(compressed)));
    }

    [Fact]
    public void Recognise_WhenSample_IsATraceWhateverItsName()
    {
        foreach (var path in Samples.FilesOf("etl").Where(static path => path.EndsWith(".etl", StringComparison.Ordinal)))
            Assert.Equal(EvidenceForm.EventTrace, EvidenceRecogniser.Recognise(File.ReadAllBytes(path)));
    }
}
