using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class ExtraProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    [Fact]
    public void Collect_WhenALinkLeadsToTheOutputFolder_LeavesTheBundleItselfOut()
    {
        var output = Directory.CreateDirectory(Path.Combine(_bench.Folder, "beside")).Parent!;
        File.WriteAllText(Path.Combine(output.FullName, "notes.txt"), "kept");
        Directory.CreateSymbolicLink(_folder["link"], output.Parent!.FullName);

        var item = _bench.Run(new ExtraProbe([_folder["link", output.Name]], new CollectionLimits()), new FakeHost(_folder.Root));

        Assert.Equal("collected", item.Outcome);
        Assert.Equal(["raw/extra/notes.txt"], _bench.Finish().Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenAFolderHoldsLinks_TakesTheRestAndNamesThem()
    {
        _folder.Write("given/notes.txt", "kept"u8);
        Directory.CreateSymbolicLink(_folder["given", "elsewhere"], _bench.Folder);

        var item = _bench.Run(new ExtraProbe([_folder["given"]], new CollectionLimits()), new FakeHost(_folder.Root));

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal(new OutcomeNote(OutcomeReasons.NotReadable, _folder["given", "elsewhere"] + ": link"), Assert.Single(item.Notes));
        Assert.Equal(["raw/extra/notes.txt"], _bench.Finish().Keys, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }
}
