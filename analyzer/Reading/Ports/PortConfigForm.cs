using System.Collections.Frozen;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Ports;

/// <summary>
/// <c>PortsConfig.cfg</c> and <c>CAPortConfig.cfg</c>: all lines but comments are entries, and half of them at least have ports.
/// Beside a service that the vendor names, one line in four may be damaged or of a form that is not known.
/// </summary>
internal sealed class PortConfigForm() : ListForm<PortEntry>(EvidenceForm.PortConfig, ItemCatalog.ConfigPorts, Table)
{
    private static readonly FactColumns<PortEntry> Table = new(
        ["service", "ports", "host", "address"],
        static p => [p.Service, string.Join(';', p.Ports.Select(static r => r.First == r.Last ? CellText.Of(r.First) : $"{CellText.Of(r.First)}-{CellText.Of(r.Last)}")), p.Host, p.Address]);

    /// <summary>Keys of <c>PortsConfig.cfg</c>; source: the vendor's implementation guide, "Ports Configuration File".</summary>
    private static readonly FrozenSet<string> KnownServices = FrozenSet.ToFrozenSet(
        ["catirpc", "tapeengine", "jobengine", "databaseengine", "cadiscovd", "caservd", "RPCServices"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines)
    {
        var (entries, ports, strays, isKnown) = (0, 0, 0, false);
        foreach (var line in lines)
        {
            var text = Folding.Fold(line).Trim();
            if (PortConfigReader.IsComment(text))
                continue;
            entries++;
            if (PortConfigReader.Parse(text) is not { } entry)
            {
                strays++;
                continue;
            }

            ports += entry.Ports.Count > 0 ? 1 : 0;
            isKnown |= entry.Service is { } service && entry.Ports.Count > 0 && KnownServices.Contains(service);
        }

        return ports > 0 && ports * 2 >= entries && (strays == 0 || (isKnown && strays * 4 <= entries));
    }

    /// <inheritdoc/>
    public override Listing<PortEntry> Read(Stream stream, string entry, ReadingContext context)
    {
        var entries = PortConfigReader.Read(stream, entry, context);
        return Listing<PortEntry>.Of(entries, entries.Quality.Skipped > 0 ? ListOutcome.Unreadable : ListOutcome.Empty);
    }
}
