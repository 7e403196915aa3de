namespace ArcBundle.Format.Tests.Bundles;

/// <summary>Customers and engineers open bundles with other programs; these have to accept them without a word of complaint.</summary>
public sealed class ForeignToolsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arcbundle-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Test_WhenBundleIsFinished_IsAcceptedWithoutWarning()
    {
        var bundle = Path.Combine(_folder, "bundle.arcb.zip");
        BundleSamples.Write(bundle);

        ForeignTool.Unzip.AssertAccepts(bundle);
        ForeignTool.SevenZip.AssertAccepts(bundle);
    }
}
