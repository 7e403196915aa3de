using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Tests.Intake.Bundles;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Tests.Intake.Parts;

/// <summary>How far the opening of a split bundle is told to be.</summary>
public sealed class PartProgressTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_WhenABundleIsSplit_CountsTheHashesOfItsPartsToo(bool asFolder)
    {
        var whole = BundleSamples.WriteWithNoise(_scratch.Path, 2_500_000);
        var length = new FileInfo(whole).Length;
        var parts = BundleSplitting.Split(whole, Guid.NewGuid(), BundleSplitting.LeastPartSize);
        File.Delete(whole);
        var told = new List<(long Done, long Total)>();
        var opener = new EvidenceOpener().ToldTo((done, total) =>
        {
            lock (told)
                told.Add((done, total));
        });

        using (var opening = opener.Open(asFolder ? _scratch.Path : parts[1], parts))
            Assert.Empty(opening.Only().Damage);

        var total = Assert.Single(told.Select(static each => each.Total).Distinct());
        // Once for the hashes of the parts, once for the entries and once for the hash of the whole; the heads of the parts are next to nothing.
        Assert.InRange(total, 3 * length, (3 * length) + (3 * PartHeader.Size * parts.Count));
        Assert.InRange(told.Max(static each => each.Done), total * 0.99, total);
        // The parts are read before anything else is.
        Assert.Contains(told, each => each.Done > 0 && each.Done < length);
        Assert.InRange(told.Where(each => each.Done <= length).Max(static each => each.Done), length * 0.99, length);
    }
}
