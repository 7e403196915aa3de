using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Running;

/// <summary>What comes before the items is bounded by the run's deadline, too.</summary>
public sealed class SlowHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualResetEventSlim _never = new(initialState: false);

    [Fact]
    public void Run_WhenTheFirstMomentHangs_EndsInsideTheDeadline() => AssertInTime(new FakeHost(_folder.Root)
    {
        Live = new FakeLive
        {
            AdapterAnswer = _ =>
            {
                _never.Wait(TestContext.Current.CancellationToken);
                return new List<AdapterFact>();
            },
        },
    });

    [Fact]
    public void Run_WhenTheNamesToMaskCannotBeAsked_EndsInsideTheDeadline() => AssertInTime(new FakeHost(_folder.Root) { Registry = new HangingRegistry(_never, @"Control\ComputerName"), Live = new FakeLive() }, "--mask");

    public void Dispose()
    {
        _never.Set();
        _never.Dispose();
        _folder.Dispose();
    }

    private void AssertInTime(FakeHost host, params string[] more)
    {
        var (code, _, _) = Arccollect.Run(["--yes", "--out", _folder["out"], "--deadline", "1s", .. more], live: host);

        var manifest = BundleContent.Of(Assert.Single(Directory.GetFiles(_folder["out"], "*.zip"))).Manifest;
        Assert.Equal((1, false), (code, manifest.Complete));
        Assert.InRange(manifest.EndedUtc - manifest.StartedUtc, TimeSpan.Zero, TimeSpan.FromSeconds(1 + 4));
    }
}
