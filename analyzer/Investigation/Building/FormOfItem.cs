using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Settles the form of an entry by its content and its item.</summary>
internal static class FormOfItem
{
    /// <summary>
    /// The form of the content. Where tools write the same when they list nothing or are refused, the item in the bundle tells which of them it was;
    /// a text without a form is read as the list that its item always is.
    /// </summary>
    public static EvidenceForm Settle(ReadEntry read)
    {
        if (read.Item is not { } item || read.Entry.Length == 0 || read.Form is not (EvidenceForm.Unknown or EvidenceForm.VssWriters or EvidenceForm.VssShadows))
            return read.Form;
        return FormCatalog.All.FirstOrDefault(form => form.Item == item && (form is IListForm || form.Form == EvidenceForm.VssWriters))?.Form ?? read.Form;
    }
}
