using System.Security.Cryptography;
using ArcBundle.EndToEnd.Tests.Wine;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>Whoever has the sources and the SDK can make the same file again, and so knows what is in it.</summary>
[Collection<WineCollectionDefinition>]
public sealed class ReproducibilityTests(NativeCollector native)
{
    [Fact]
    public async Task Publish_WhenSourcesLieInAnotherFolder_GivesTheSameWindowsFile()
    {
        var here = await PublishedPrograms.CollectorAsync();
        using var copy = new SourceCopy();
        var output = Path.Combine(copy.Root, "out");

        await PublishedPrograms.PublishAsync(new Publication("collector", output) { Root = copy.Root, Properties = ["RunAnalyzers=false"] }, TestContext.Current.CancellationToken);

        Assert.Equal(HashOf(here), HashOf(Path.Combine(output, "arccollect.exe")));
    }

    [Fact]
    public async Task Publish_WhenSourcesLieInAnotherFolder_GivesTheSameNativeFile()
    {
        var here = await native.PathAsync();
        using var copy = new SourceCopy();

        var there = await native.BuildFromAsync(copy.Root);

        Assert.Equal(HashOf(here), HashOf(there));
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
