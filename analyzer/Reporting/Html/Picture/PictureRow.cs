using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>One thing that the picture draws and the table beside it tells.</summary>
/// <param name="Number">Its number, from 0, in the order of time.</param>
/// <param name="Lane">Where it is drawn.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Span">When.</param>
/// <param name="Text">What happened; null for what could not be seen.</param>
/// <param name="Pointer">Where it stands; null for what could not be seen.</param>
internal sealed record PictureRow(int Number, Lane Lane, PictureShape Shape, UtcSpan Span, Message? Text, EvidencePointer? Pointer);
