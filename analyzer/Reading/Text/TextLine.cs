namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>One line of a text, decoded.</summary>
/// <param name="Number">Line number as an editor shows it, from 1.</param>
/// <param name="Text">The line without its line break and without NUL padding; at most <see cref="LineReader.LongestLine"/> bytes of it.</param>
internal readonly record struct TextLine(long Number, string Text);
