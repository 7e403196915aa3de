using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>
/// One form of text evidence: how its content looks, which item it is, and how it is shown. All forms stand in <see cref="FormCatalog"/>.
/// A form knows its reader and no host.
/// </summary>
/// <param name="form">Name of the form.</param>
/// <param name="item">The item that content of this form is; null where content alone does not tell it.</param>
internal abstract class TextForm(EvidenceForm form, ItemId? item)
{
    /// <summary>Name of the form.</summary>
    public EvidenceForm Form => form;

    /// <summary>
    /// The item that content of this form is; null where content alone does not tell it: a product log (server or agent). A list of processes
    /// or sockets stands for the first snapshot until the host has two of them.
    /// </summary>
    public ItemId? Item => item;

    /// <summary>Columns of the table that it is shown as; null for a form that is shown line by line.</summary>
    public virtual IReadOnlyList<string>? Columns => null;

    /// <summary>True when people read its lines themselves rather than the columns, which are for programs then.</summary>
    public virtual bool IsReadLineByLine => false;

    /// <summary>Whether a text has a mark that only this form has.</summary>
    /// <param name="lines">The first lines of a text, without the blank ones.</param>
    public virtual bool Fits(IReadOnlyList<string> lines) => false;

    /// <summary>Whether a text that has no form's mark is nevertheless of this form.</summary>
    /// <param name="lines">The first lines of a text, without the blank ones.</param>
    public virtual bool FitsLoosely(IReadOnlyList<string> lines) => false;

    /// <summary>Reads a text of this form and writes its rows.</summary>
    /// <param name="open">Opens the text; called again by a form that has to look through the whole of it first.</param>
    /// <param name="entry">Name of the entry.</param>
    /// <param name="context">What is known about its host.</param>
    /// <param name="write">Takes the rows.</param>
    /// <param name="cancellation">Ends the reading of a long text.</param>
    /// <returns>What could not be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public virtual DataQuality Write(
        Func<Stream> open, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write, CancellationToken cancellation)
    {
        using var stream = open();
        return Write(stream, entry, context, row =>
        {
            cancellation.ThrowIfCancellationRequested();
            write(row);
        });
    }

    /// <summary>Reads a text of this form and writes its rows, for a form that needs to read it only once.</summary>
    /// <returns>What could not be read.</returns>
    protected virtual DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write) => DataQuality.Whole;
}
