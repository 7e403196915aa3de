using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary><c>pfirewall.log</c>: the line that names its fields.</summary>
internal sealed class FirewallLogForm() : ListForm<FirewallLogLine>(EvidenceForm.FirewallLog, EvidenceItems.FirewallLog, Table)
{
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
        lines.Take(20).Any(static l => FirewallLogFields.Parse(l) is not null && l.Contains("src-ip", StringComparison.OrdinalIgnoreCase));

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
