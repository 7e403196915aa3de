using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary><c>fltmc filters</c>: a rule of dashes with four columns (name, instances, altitude, frame); or the tool's error in place of any list.</summary>
internal sealed class MinifilterListForm() : ListForm<Minifilter>(EvidenceForm.MinifilterList, ItemCatalog.Minifilters, Table)
{
    private const int RuleColumns = 4;

    private static readonly FactColumns<Minifilter> Table = new(
        ["name", "altitude", "instances", "frame", "legacy"],
        static f => [f.Name, f.Altitude, CellText.Of(f.Instances), CellText.Of(f.Frame), CellText.Of(f.IsLegacy)]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        FilterError.IsAll(lines) || (DashedColumns.CountOf(lines) == RuleColumns && lines.Any(static l => FilterRows.Filter(l) is not null));

    /// <inheritdoc/>
    public override Listing<Minifilter> Read(Stream stream, string entry, ReadingContext context) => MinifilterReader.ReadFilters(stream, entry, context);
}
