using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>Compares a whole sample with another reader's listing of it.</summary>
internal static class SampleComparison
{
    /// <summary>Every record that the other reader gives is one of ours, and every value that differs does so in a way that is understood.</summary>
    /// <param name="name">Sample.</param>
    /// <param name="run">The other reader.</param>
    /// <param name="records">Records that it gives, so that a listing which ends early does not pass for one that agrees.</param>
    public static void Check(string name, Func<string, IReadOnlyList<ForeignEvent>> run, int records)
    {
        var path = Samples.PathOf("evtx/" + name);
        using var file = File.OpenRead(path);
        var ours = EvtxReader.Read(file, name, null, TestContext.Current.CancellationToken).Records.Select(static record => record.Value);

        var theirs = run(path);
        var classes = EvtxComparison.Of(ours, theirs).ToLookup(EvtxDifferences.ClassOf);

        TestContext.Current.SendDiagnosticMessage($"{name}: {theirs.Count} records; {string.Join(", ", classes.OrderBy(static same => same.Key).Select(static same => $"{same.Key} {same.Count()}"))}");
        Assert.Empty(classes[EvtxDifferenceClass.Unexplained]);
        Assert.Equal(records, theirs.Count);
    }
}
