using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary><c>pfirewall.log</c>: the line that names its fields, or lines that have the usual ones.</summary>
internal sealed class FirewallLogForm() : ListForm<FirewallLogLine>(EvidenceForm.FirewallLog, ItemCatalog.LogsFirewall, Table)
{
    private const int LinesSeen = 20;

    private static readonly FactColumns<FirewallLogLine> Table = new(
        [
            "timeUtc", "action", "protocol", "sourceAddress", "sourcePort", "destinationAddress", "destinationPort", "path", "tcpFlags", "size",
            "tcpSequence", "tcpAcknowledgement", "tcpWindow", "icmpType", "icmpCode", "info", "pid",
        ],
        static l =>
        [
            CellText.Of(l.TimeUtc), l.Action, l.Protocol, l.SourceAddress, CellText.Of(l.SourcePort), l.DestinationAddress, CellText.Of(l.DestinationPort), l.Path,
            l.TcpFlags, CellText.Of(l.Size), CellText.Of(l.TcpSequence), CellText.Of(l.TcpAcknowledgement), CellText.Of(l.TcpWindow), CellText.Of(l.IcmpType),
            CellText.Of(l.IcmpCode), l.Info, CellText.Of(l.Pid),
        ]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Take(LinesSeen).Any(static l => FirewallLogFields.Parse(l) is not null && l.Contains("src-ip", StringComparison.OrdinalIgnoreCase)) || IsHeadless(lines);

    /// <summary>The lines of a log whose head is not there, because it was cut or only its end was sent: all but a first one, which may be cut, have the usual fields.</summary>
    private static bool IsHeadless(IReadOnlyList<string> lines)
    {
        var usual = FirewallLogFields.Usual;
        var told = lines.Where(static line => line.Length > 0 && line[0] != '#').Take(LinesSeen)
            .Select(line => usual.Read(line, zone: null) is { Protocol: not null, SourceAddress: not null, DestinationAddress: not null, Path: not null }).ToList();
        return told.Count > 0 && told[^1] && told.Skip(1).All(static isLine => isLine);
    }

    /// <inheritdoc/>
    public override Listing<FirewallLogLine> Read(Stream stream, string entry, ReadingContext context) => FirewallLogReader.Read(stream, entry, context);

    /// <inheritdoc/>
    protected override DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        // Every line, without keeping any.
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        foreach (var (fact, _) in new FirewallLogText(lines, quality, context).Read())
            write(Table.CellsOf(fact));
        return quality.Of(lines);
    }
}
