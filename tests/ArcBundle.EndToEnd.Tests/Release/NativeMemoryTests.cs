using System.IO.Compression;
using System.Text.Json;
using ArcBundle.EndToEnd.Tests.Wine;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>Memory of the natively compiled collector over files that were made to hurt.</summary>
[Collection<WineCollectionDefinition>]
public sealed class NativeMemoryTests(NativeCollector native) : IDisposable
{
    /// <summary>Bytes of memory that a run may take.</summary>
    private const long Most = 100L * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-memory-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Windows/System32/drivers/etc/hosts")]
    [InlineData("Program Files (x86)/CA/SharedComponents/ARCserve Backup/PortsConfig.cfg")]
    public async Task Run_WhenMaskedAndASettingsFileIsOneHugeLine_StaysWithinItsMemory(string path)
    {
        Places.Furnish(_folder.FullName, await native.PathAsync());
        var file = Path.Combine(_folder.FullName, "disk", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var sparse = File.Create(file))
            sparse.SetLength(512L * 1024 * 1024);

        var result = await ProgramRun.RunAsync(
            Path.Combine(_folder.FullName, "arccollect"),
            ["--root", Path.Combine(_folder.FullName, "disk"), "--out", _folder.FullName, "--yes", "--quiet", "--mask"],
            TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode is 0 or 1, result.Said);
        await using var bundle = await ZipFile.OpenReadAsync(Assert.Single(Directory.EnumerateFiles(_folder.FullName, "*" + BundleName.Extension)), TestContext.Current.CancellationToken);
        await using var manifest = await bundle.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        using var told = await JsonDocument.ParseAsync(manifest, cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(told.RootElement.GetProperty("footprint").GetProperty("peakWorkingSetBytes").GetInt64(), 1, Most);
    }
}
