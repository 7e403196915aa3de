using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.DynamicPorts;

/// <summary><c>netsh int ipv4 show dynamicport tcp</c>: a title with the protocol, a rule, two numbers behind colons; nothing but such blocks.</summary>
internal sealed class DynamicPortsForm() : ListForm<DynamicPortRange>(EvidenceForm.DynamicPorts, ItemCatalog.NetworkDynamicPorts, Table)
{
    /// <summary>Lines beside the blocks that are accepted: commands that were copied along.</summary>
    private const int MostOthers = 12;

    private static readonly FactColumns<DynamicPortRange> Table = new(
        ["protocol", "family", "first", "last", "count"],
        static r => [r.Protocol, r.Family, CellText.Of(r.First), CellText.Of(r.Last), CellText.Of(r.Count)]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines)
    {
        var blocks = Enumerable.Range(0, Math.Min(lines.Count, 60)).Count(at => DynamicPortBlock.Of(lines, at, family: null) is not null);
        return blocks > 0 && lines.Count - (blocks * DynamicPortBlock.Lines) <= MostOthers;
    }

    /// <inheritdoc/>
    public override Listing<DynamicPortRange> Read(Stream stream, string entry, ReadingContext context) => DynamicPortReader.Read(stream, entry, context);
}
