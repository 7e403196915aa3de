using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Events as XML: elements of events in their namespace.</summary>
internal sealed class EventXmlForm() : TextForm(EvidenceForm.EventXml, ItemCatalog.EventsRendered)
{
    private const string Namespace = "schemas.microsoft.com/win/2004/08/events";

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Take(40).Any(static l => l.Contains("<Event", StringComparison.Ordinal) && l.Contains(Namespace, StringComparison.Ordinal))
        || (lines.Take(5).Any(IsStart) && lines.Take(40).Any(static l => l.Contains("<System>", StringComparison.Ordinal)));

    private static bool IsStart(string line) =>
        line.TrimStart() is var text && (text.StartsWith("<Event>", StringComparison.Ordinal) || text.StartsWith("<Events", StringComparison.Ordinal));
}
