using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary><c>systeminfo</c>: labelled values, or quoted heading and row, with a time zone among them that begins with its offset.</summary>
internal sealed class SystemInfoForm() : TextForm(EvidenceForm.SystemInfo, ItemCatalog.HostContext)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines)
    {
        if (TableHeading.Of(lines) is { } heading && LabelledValues.IsHeading(heading))
            return lines.Take(4).Any(line => DelimitedReader.Split(line, DelimitedReader.DelimiterOf(heading)).Any(static c => ZoneText.Parse(c) is not null));
        return lines.Take(80).Any(static l => !l.Contains('\t', StringComparison.Ordinal) && VssLine.AfterColon(l) is { } value && ZoneText.Parse(value) is not null);
    }
}
