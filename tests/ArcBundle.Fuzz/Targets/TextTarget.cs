using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Tests.Reading;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz.Targets;

/// <summary>A reader of text: its facts come only from lines that are there.</summary>
internal abstract class TextTarget : FuzzTarget
{
    /// <inheritdoc/>
    public sealed override bool IsBinary => false;

    /// <inheritdoc/>
    public sealed override void Run(byte[] input, FuzzSeed? seed) => Read(new MemoryStream(input, writable: false), () => TextOracle.LinesOf(input));

    /// <summary>Reads the text and checks the facts.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="lines">Gives its lines, as they are decoded.</param>
    protected abstract void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines);

    /// <summary>Checks facts, if there are any: most damaged inputs have some.</summary>
    protected static void Check<T>(Readings<T> readings, Func<IReadOnlyList<string>> lines, Func<T, IEnumerable<string?>> texts)
    {
        if (readings.Facts.Count > 0)
            TextOracle.Check(lines(), readings.Facts, texts);
    }

    /// <summary>A text as a seed in each of some encodings.</summary>
    protected static IEnumerable<FuzzSeed> InEncodings(string name, string text, params string[] encodings) =>
        encodings.Select(encoding => new FuzzSeed($"{name}, {encoding}", SampleText.Encode(text.ReplaceLineEndings("\r\n"), encoding)));

    /// <summary>A text as seeds in the encodings of a Japanese host.</summary>
    protected static IEnumerable<FuzzSeed> InJapanese(string name, string text) => InEncodings(name, text, "shift_jis", "utf-8", "utf-16le-bom");
}
