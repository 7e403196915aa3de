using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What a command needs from its surroundings, so that a test can give it its own.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where sentences about bad input go.</param>
/// <param name="Language">The language of both, known once the command line is parsed.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandSurroundings(TextWriter Out, TextWriter Error, Func<Language> Language, TimeProvider Time)
{
    /// <summary>Asks for a pass phrase with this prompt; null when there is nobody to ask.</summary>
    public Func<string, string?> PassPhrase { get; init; } = static _ => null;

    /// <summary>Shows how far a command is; null when nobody would see it, because <see cref="Error"/> is no terminal.</summary>
    public ProgressLine? Progress { get; init; }

    /// <summary>Where results go as UTF-8, past <see cref="Out"/>; by default through it.</summary>
    public Stream Bytes { get; init; } = new TextOutputStream(Out);
}
