using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A registry that answers every walk from a list.</summary>
internal sealed class FakeRegistry(params IReadOnlyList<(string Path, RegistryView View, RegistryTree Tree)> trees) : IRegistrySource
{
    public OutcomeNote? ProblemOf(RegistryRoot root) => null;

    public IReadOnlyList<OutcomeNote> CaveatsOf(RegistryRoot root) => [];

    public RegistryTree Walk(RegistryRoot root) =>
        trees.FirstOrDefault(tree => string.Equals(tree.Path, root.Path, StringComparison.Ordinal) && tree.View == root.View).Tree
        ?? new RegistryTree([], new WindowsError("RegOpenKeyEx", ErrorCodes.FileNotFound), Truncated: false, MaskedValues: 0);

    /// <summary>A key with text values.</summary>
    public static RegistryTree Key(string path, params (string Name, string Data)[] values) => new(
        [
            new RegistryFact($@"HKEY_LOCAL_MACHINE\{path}", RegistryView.View32, null, RegistryDataKind.Key, null),
            .. values.Select(value => new RegistryFact($@"HKEY_LOCAL_MACHINE\{path}", RegistryView.View32, value.Name, RegistryDataKind.Text, value.Data)),
        ],
        RootError: null,
        Truncated: false,
        MaskedValues: 0);
}
