namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>A form whose facts go to the host as they are. What the host makes of them is the taker's matter.</summary>
internal interface IListForm
{
    /// <summary>Reads a text and gives the taker what was read.</summary>
    void Read(Stream stream, string entry, ReadingContext context, IListTaker taker);
}
