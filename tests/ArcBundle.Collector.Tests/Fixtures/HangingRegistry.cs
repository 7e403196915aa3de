using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A registry in which one key is not answered for.</summary>
/// <param name="released">Lets the answer come.</param>
/// <param name="end">The end of the key's path.</param>
internal sealed class HangingRegistry(ManualResetEventSlim released, string end) : IRegistrySource
{
    private readonly FakeRegistry _empty = new();

    public OutcomeNote? ProblemOf(RegistryRoot root) => null;

    public IReadOnlyList<OutcomeNote> CaveatsOf(RegistryRoot root) => [];

    public RegistryTree Walk(RegistryRoot root)
    {
        if (root.Path.EndsWith(end, StringComparison.Ordinal))
            released.Wait(CancellationToken.None);
        return _empty.Walk(root);
    }
}
