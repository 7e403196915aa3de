using ArcBundle.Collector.Probes;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Planning;

/// <summary>One item of a plan.</summary>
/// <param name="Definition">The item and what it is needed for.</param>
/// <param name="Probe">What reads it; null for <c>host.context</c>, which the run writes itself.</param>
/// <param name="Outlook">What it would read.</param>
/// <param name="Decided">Its outcome, when that is known before the run: struck out, or not to be had in this kind of run.</param>
internal sealed record PlannedItem(ItemDefinition Definition, Probe? Probe, Outlook Outlook, ProbeResult? Decided);
