using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>A text in both languages that stands inside of an SVG <c>text</c> element.</summary>
/// <param name="Text">The text.</param>
internal readonly record struct SvgText(Bilingual Text);
