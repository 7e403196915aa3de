using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary><c>fltmc instances</c>: a rule of dashes with five to eight columns (filter, volume, altitude, instance, frame, flags, volume state).</summary>
internal sealed class MinifilterInstancesForm() : ListForm<MinifilterInstance>(EvidenceForm.MinifilterInstances, ItemCatalog.Minifilters, Table)
{
    private static readonly FactColumns<MinifilterInstance> Table = new(
        ["filter", "volume", "altitude", "name", "frame"],
        static i => [i.Filter, i.Volume, i.Altitude, i.Name, CellText.Of(i.Frame)]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        DashedColumns.CountOf(lines) is >= 5 and <= 8 && lines.Any(static l => FilterRows.Instance(l, hasFlags: false) is not null);

    /// <inheritdoc/>
    public override Listing<MinifilterInstance> Read(Stream stream, string entry, ReadingContext context) => MinifilterReader.ReadInstances(stream, entry, context);
}
