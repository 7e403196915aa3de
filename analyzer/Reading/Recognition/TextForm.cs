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

    /// <summary>Columns of the table that <see cref="Write"/> makes; null for a form that is shown line by line.</summary>
    public virtual IReadOnlyList<string>? Columns => null;

    /// <summary>Whether a text has a mark that only this form has.</summary>
    /// <param name="lines">The first lines of a text, without the blank ones.</param>
    public virtual bool Fits(IReadOnlyList<string> lines) => false;

    /// <summary>Whether a text that has no form's mark is nevertheless of this form.</summary>
    /// <param name="lines">The first lines of a text, without the blank ones.</param>
    public virtual bool FitsLoosely(IReadOnlyList<string> lines) => false;

    /// <summary>Reads a text of this form and writes its rows.</summary>
    /// <returns>What could not be read.</returns>
    public virtual DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write) => DataQuality.Whole;
}
