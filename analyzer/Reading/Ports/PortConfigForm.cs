using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Ports;

/// <summary><c>PortsConfig.cfg</c> and <c>CAPortConfig.cfg</c>: all lines but comments are entries, and half of them at least have ports.</summary>
internal sealed class PortConfigForm() : TextForm(EvidenceForm.PortConfig, ItemCatalog.ConfigPorts)
{
    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines)
    {
        var (entries, ports) = (0, 0);
        foreach (var line in lines)
        {
            var text = Folding.Fold(line).Trim();
            if (text[0] is '#' or ';' || text.StartsWith("//", StringComparison.Ordinal))
                continue;
            if (PortConfigReader.Parse(text) is not { } entry)
                return false;
            entries++;
            ports += entry.Ports.Count > 0 ? 1 : 0;
        }

        return ports > 0 && ports * 2 >= entries;
    }
}
