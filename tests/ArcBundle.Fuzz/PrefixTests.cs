using System.Diagnostics;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz;

/// <summary>Every beginning of every sample, as a cut transfer leaves it: recognised, and read by the reader of the form that it was taken for.</summary>
public sealed class PrefixTests
{
    /// <summary>Up to this length a sample is cut at every byte.</summary>
    private const int EveryLength = 4_096;

    /// <summary>Longer cuts of one sample: their distance grows with the length.</summary>
    private const int MostLongCuts = 48;

    /// <summary>A reading takes milliseconds; one that takes this long hangs, however busy the machine is.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Folders => ["evtx", "events", "vssadmin", "netstat", "misc", "etl"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Read_WhenASampleIsCutAnywhere_NeitherThrowsNorHangs(string folder)
    {
        var cuts = Samples.FilesOf(folder)
            .Where(static file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Select(static file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file)))
            .SelectMany(static file => Lengths(file.Bytes.Length).Select(length => (file.Name, file.Bytes, Length: length)));

        Parallel.ForEach(cuts, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, static cut => Read(cut.Name, cut.Bytes[..cut.Length]));
    }

    private static void Read(string name, byte[] prefix)
    {
        var form = EvidenceForm.Unknown;
        try
        {
            form = Timed(() => EvidenceRecogniser.Recognise(prefix), EvidenceRecogniser.HeadLength * 64L);
            foreach (var target in FuzzTargets.All.Where(target => target.Forms.Contains(form)))
            {
                Timed(
                    () =>
                    {
                        target.Run(prefix, seed: null);
                        return true;
                    },
                    target.MostAllocated(prefix.Length));
            }
        }
        catch (Exception e)
        {
            throw new FuzzViolationException(FormattableString.Invariant($"{name} cut at {prefix.Length}, read as {form}: {e}"), e);
        }
    }

    private static T Timed<T>(Func<T> read, long mostAllocated)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = read();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        FuzzViolationException.Unless(allocated <= mostAllocated, $"allocated {allocated} bytes");
        FuzzViolationException.Unless(clock.Elapsed < LongestReading, $"took {clock.Elapsed}");
        return result;
    }

    private static IEnumerable<int> Lengths(int length)
    {
        for (var cut = 0; cut <= Math.Min(length, EveryLength); cut++)
            yield return cut;
        for (var step = 1; step <= MostLongCuts && length > EveryLength; step++)
            yield return EveryLength + (int)((length - EveryLength) * (step * (long)step) / (MostLongCuts * MostLongCuts));
    }
}
