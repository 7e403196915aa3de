namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>How a note writes words and values.</summary>
internal interface INoteForm
{
    /// <summary>Words of this program.</summary>
    string Words(string text);

    /// <summary>A value from the evidence: hostile.</summary>
    string Value(string? text);
}
