using System.IO.Compression;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>Runs single probes into a bundle of their own.</summary>
internal sealed class ProbeBench : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly BundleWriter _writer;

    public ProbeBench() => _writer = BundleWriter.Create(_folder["test.arcb.zip"], new BundleContext
    {
        FormatVersion = 1,
        BundleId = Guid.Empty,
        ToolVersion = "test",
        Source = "root",
        Role = "unknown",
        NowUtc = DateTimeOffset.UnixEpoch,
    });

    public BundleWriter Writer => _writer;

    public FootprintRecorder Footprint { get; } = new();

    public string BundlePath => _writer.Path;

    public string Folder => _folder.Root;

    /// <summary>Runs a probe with no limit but its own.</summary>
    public ManifestItem Run(Probe probe, IEvidenceHost host, TimeSpan? deadline = null, TimeSpan? grace = null, CancellationToken? user = null) =>
        new ItemRunner(_writer, host, TimeProvider.System, Footprint, grace ?? TimeSpan.FromSeconds(5))
            .Run(probe, new Deadline(TimeProvider.System, deadline ?? TimeSpan.FromMinutes(1)), user ?? TestContext.Current.CancellationToken);

    /// <summary>Lets a probe see the first of the two moments that it compares.</summary>
    public void Begin(Probe probe, IEvidenceHost host) =>
        new ItemRunner(_writer, host, TimeProvider.System, Footprint, TimeSpan.FromSeconds(5)).Begin(probe, new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken);

    /// <summary>Finishes the bundle and gives its raw and facts entries.</summary>
    public IReadOnlyDictionary<string, byte[]> Finish()
    {
        _writer.Finish(
            entries => new BundleManifest
            {
                FormatVersion = 1,
                BundleId = Guid.Empty,
                StartedUtc = DateTimeOffset.UnixEpoch,
                EndedUtc = DateTimeOffset.UnixEpoch,
                Complete = true,
                Items = [],
                Entries = entries,
                Footprint = new Footprint(),
            },
            "test");
        using var zip = ZipFile.OpenRead(_writer.Path);
        return zip.Entries.Where(static e => e.FullName.Contains('/', StringComparison.Ordinal)).ToDictionary(static e => e.FullName, Read, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _folder.Dispose();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
