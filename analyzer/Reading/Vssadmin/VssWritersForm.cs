using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// <c>vssadmin list writers</c>: quoted name, ids and a state in brackets; or the banner alone, with an error or with the announcement of late
/// answers; or, the banner lost, the tool's own refusal in place of any output, in the languages whose words are known.
/// </summary>
internal sealed class VssWritersForm() : TableForm<VssWriter>(EvidenceForm.VssWriters, ItemCatalog.VssWriters, Table)
{
    private static readonly FactColumns<VssWriter> Table = new(
        ["name", "state", "stateText", "lastError", "classId", "instanceId"],
        static w => [w.Name, CellText.Of(w.StateNumber), w.StateText, w.LastErrorText, w.ClassId?.ToString("D"), w.InstanceId?.ToString("D")]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines)
    {
        var hasName = false;
        foreach (var line in lines)
        {
            if (VssLine.QuotedName(line) is not null)
                hasName = true;
            else if (hasName && VssLine.StateOf(line) is not null)
                return true;
        }

        return VssText.HasBanner(lines) || IsRefusal(VssText.OthersOf(lines));
    }

    /// <inheritdoc/>
    protected override Readings<VssWriter> ReadFacts(Stream stream, string entry, ReadingContext context) =>
        VssWriterReader.Read(stream, entry, context).Writers;

    private static bool IsRefusal(List<string> lines) =>
        lines.Count is > 0 and <= 3 && lines.Exists(VssLine.IsOwnRefusal) && VssLine.AfterColon(lines[0]) is { Length: > 0 };
}
