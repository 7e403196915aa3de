namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Takes what a <see cref="IListForm"/> read, with the facts' own type.</summary>
internal interface IListTaker
{
    /// <summary>Takes a list.</summary>
    /// <typeparam name="T">The fact.</typeparam>
    void Take<T>(Listing<T> listing);
}
