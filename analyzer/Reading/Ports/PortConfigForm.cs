using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Ports;

/// <summary><c>PortsConfig.cfg</c> and <c>CAPortConfig.cfg</c>: all lines but comments are entries, and half of them at least have ports.</summary>
internal sealed class PortConfigForm() : ListForm<PortEntry>(EvidenceForm.PortConfig, ItemCatalog.ConfigPorts, Table)
{
    private static readonly FactColumns<PortEntry> Table = new(
        ["service", "ports", "host", "address"],
        static p => [p.Service, string.Join(';', p.Ports.Select(static r => r.First == r.Last ? CellText.Of(r.First) : $"{CellText.Of(r.First)}-{CellText.Of(r.Last)}")), p.Host, p.Address]);

    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines)
    {
        var (entries, ports) = (0, 0);
        foreach (var line in lines)
        {
            var text = Folding.Fold(line).Trim();
            if (PortConfigReader.IsComment(text))
                continue;
            if (PortConfigReader.Parse(text) is not { } entry)
                return false;
            entries++;
            ports += entry.Ports.Count > 0 ? 1 : 0;
        }

        return ports > 0 && ports * 2 >= entries;
    }

    /// <inheritdoc/>
    public override Listing<PortEntry> Read(Stream stream, string entry, ReadingContext context)
    {
        var entries = PortConfigReader.Read(stream, entry, context);
        return Listing<PortEntry>.Of(entries, entries.Quality.Skipped > 0 ? ListOutcome.Unreadable : ListOutcome.Empty);
    }
}
