using System.Diagnostics;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Unpacking;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

[Collection(MeasuredAlone.Name)]
public sealed class HostileArchiveTests
{
    public static TheoryData<string> Names => [.. HostileCases.All.Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_WhenArchiveLies_TellsItAndKeepsTheHonestEntries(string name)
    {
        var hostile = HostileCases.Named(name);
        using var scratch = new ScratchFolder();
        var path = scratch.Write("in/hostile.zip", hostile.Build());
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();

        using var opening = new EvidenceOpener().Open(path);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"Took {clock.Elapsed}.");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 300L << 20, "Allocated more than 300 MiB.");
        var told = opening.Refusals.Concat(opening.Inputs.SelectMany(static i => i.Damage.Concat(i.Notes))).Select(static m => m.Key);
        Assert.Contains("intake." + hostile.Key, told, StringComparer.Ordinal);
        var readable = opening.Inputs.SelectMany(static i => i.Hosts).SelectMany(static h => h.Entries).Select(static e => e.Name);
        Assert.Equal(hostile.Readable.Order(StringComparer.Ordinal), readable.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(hostile.Readable.Count == 0, opening.Inputs.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Unpack_WhenArchiveLies_WritesNothingElse(string name)
    {
        var hostile = HostileCases.Named(name);
        using var scratch = new ScratchFolder();
        var path = scratch.Write("in/hostile.zip", hostile.Build());

        var result = BundleUnpacking.Run(path, scratch.Under("out/target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

        var files = scratch.Everything().Where(n => File.Exists(scratch.Under(n)));
        string[] expected = [.. hostile.Readable.Select(static n => "out/target/" + n), "in/hostile.zip"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), files, StringComparer.Ordinal);
        Assert.Equal(hostile.Readable.Order(StringComparer.Ordinal), result.Written.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(hostile.Readable.Count == 0, result.Target is null);
        Assert.DoesNotContain(scratch.Everything(), static n => n.EndsWith(".partial", StringComparison.Ordinal));
    }
}
