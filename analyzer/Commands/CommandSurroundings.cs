using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What every command gets from the program around it.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems go.</param>
/// <param name="Language">The user's language; asked for when a text is rendered.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandSurroundings(TextWriter Out, TextWriter Error, Func<Language> Language, TimeProvider Time);
