using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>A form whose facts are of one kind and stand in one table.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="form">Name of the form.</param>
/// <param name="item">Its item.</param>
/// <param name="columns">The table.</param>
internal abstract class TableForm<T>(EvidenceForm form, ItemId? item, FactColumns<T> columns) : TextForm(form, item)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => columns.Names;

    /// <inheritdoc/>
    protected override DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        var readings = ReadFacts(stream, entry, context);
        foreach (var fact in readings.Facts)
            write(columns.CellsOf(fact.Value));
        return readings.Quality;
    }

    /// <summary>Reads the facts.</summary>
    protected abstract Readings<T> ReadFacts(Stream stream, string entry, ReadingContext context);
}
