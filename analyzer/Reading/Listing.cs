namespace ArcBundle.Analyzer.Reading;

/// <summary>The output of a tool that lists things, as facts.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="Readings">The facts in the order listed, and what could not be read.</param>
/// <param name="Outcome">What the output is.</param>
/// <param name="Error">The line that made it <see cref="ListOutcome.Denied"/>; else null.</param>
internal sealed record Listing<T>(Readings<T> Readings, ListOutcome Outcome, Sourced<string>? Error = null)
{
    /// <summary>A list whose outcome its facts tell: no fact is <paramref name="whenNone"/>.</summary>
    public static Listing<T> Of(Readings<T> readings, ListOutcome whenNone) => new(readings, readings.Facts.Count > 0 ? ListOutcome.Listed : whenNone);
}
