using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Intake;

/// <summary>The evidence of one host.</summary>
/// <param name="NameHint">
/// The host's name as far as the packing tells it: the bundle's context, else the bundle's file name; the name of the folder or zip; null for a single file.
/// For hand-collected files the evidence itself knows better.
/// </param>
/// <param name="Context">The bundle's context; null without one.</param>
/// <param name="Manifest">The bundle's manifest; null without one.</param>
/// <param name="Items">Every planned item with its outcome, in the order of the plan; empty for hand-collected files.</param>
/// <param name="Entries">Whole evidence; the bundle's own documents are not among it.</param>
internal sealed record HostEvidence(
    string? NameHint,
    BundleContext? Context,
    BundleManifest? Manifest,
    IReadOnlyList<ItemStatus> Items,
    IReadOnlyList<EvidenceEntry> Entries);
