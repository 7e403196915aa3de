using ArcBundle.Analyzer.Demo;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Commands;

/// <summary>The demo's two bundles, collected once for a test class.</summary>
public sealed class DemoBundles : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public DemoBundles()
    {
        foreach (var host in DemoHosts.All)
            Assert.Null(host.Collect(_folder.Path, Language.English, TimeProvider.System, listener: null, CancellationToken.None).Failure);
        Server = Directory.GetFiles(_folder.Path, "demo_BKSV01_*.arcb.zip").Single();
        Agent = Directory.GetFiles(_folder.Path, "demo_FILESV02_*.arcb.zip").Single();
    }

    /// <summary>Path of the backup server's bundle.</summary>
    public string Server { get; }

    /// <summary>Path of the agent's bundle.</summary>
    public string Agent { get; }

    public void Dispose() => _folder.Dispose();
}
