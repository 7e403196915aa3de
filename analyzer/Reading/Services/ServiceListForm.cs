using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Services;

/// <summary>Services: a heading of their properties, a state line of <c>sc query</c>, or the error of <c>sc</c> in their place.</summary>
internal sealed class ServiceListForm() : TableForm<ServiceFact>(EvidenceForm.ServiceList, ItemCatalog.Services, FactTables.Services)
{
    private static readonly string[] StateWords = ["STOPPED", "START_PENDING", "STOP_PENDING", "RUNNING", "CONTINUE_PENDING", "PAUSE_PENDING", "PAUSED"];

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        (TableHeading.Of(lines) is { } heading && ServiceListReader.TryHeading(heading, out _, out _)) || lines.Take(40).Any(IsScState)
        || (lines.Count is > 0 and <= ScErrors.MostLines && lines.Any(ScErrors.IsError));

    /// <inheritdoc/>
    protected override Readings<ServiceFact> ReadFacts(Stream stream, string entry, ReadingContext context) => ServiceListReader.Read(stream, entry, context);

    private static bool IsScState(string line)
    {
        var value = VssLine.AfterColon(line);
        return value is { Length: > 3 } && value[0] is >= '1' and <= '7' && value[1] == ' '
            && Array.Exists(StateWords, w => value.AsSpan(1).Trim().StartsWith(w, StringComparison.Ordinal));
    }
}
