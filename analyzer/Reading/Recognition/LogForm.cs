using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>A log of the product: what its lines tell as columns for programs; people read the lines themselves.</summary>
/// <param name="form">Name of the form.</param>
/// <param name="item">Its item; null where content alone does not tell it.</param>
internal abstract class LogForm(EvidenceForm form, ItemId? item) : TextForm(form, item)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Columns => LogRows.Columns;

    /// <inheritdoc/>
    public sealed override bool IsReadLineByLine => true;

    /// <inheritdoc/>
    public sealed override DataQuality Write(
        Func<Stream> open, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write, CancellationToken cancellation) =>
        LogTable.Write(open, context, write, cancellation);
}
