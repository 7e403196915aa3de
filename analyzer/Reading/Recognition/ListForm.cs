using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>A form of one kind of fact that goes to the host as it is: a new one needs a file of its own, a line in <see cref="FormCatalog"/> and a member of the host.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="form">Name of the form.</param>
/// <param name="item">Its item.</param>
/// <param name="columns">The table.</param>
internal abstract class ListForm<T>(EvidenceForm form, ItemId item, FactColumns<T> columns) : TableForm<T>(form, item, columns), IListForm
{
    /// <summary>Reads a text.</summary>
    public abstract Listing<T> Read(Stream stream, string entry, ReadingContext context);

    /// <inheritdoc/>
    public void Read(Stream stream, string entry, ReadingContext context, IListTaker taker) => taker.Take(Read(stream, entry, context));

    /// <inheritdoc/>
    protected sealed override Readings<T> ReadFacts(Stream stream, string entry, ReadingContext context) => Read(stream, entry, context).Readings;
}
