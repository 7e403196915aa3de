using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary><c>.reg</c> file: its first line names its version.</summary>
internal sealed class RegistryExportForm() : TableForm<RegistryFact>(EvidenceForm.RegistryExport, ItemCatalog.RegistryProduct, FactTables.Registry)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => lines.Count > 0 && RegHeader.VersionOf(lines[0]) is not null;

    /// <inheritdoc/>
    protected override Readings<RegistryFact> ReadFacts(Stream stream, string entry, ReadingContext context) => RegFileReader.Read(stream, entry, context);
}
