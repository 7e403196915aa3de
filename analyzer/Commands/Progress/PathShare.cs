namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>How far one of several paths is, as a part of all of them: each counts the same, because their sizes are not known before they are opened.</summary>
internal static class PathShare
{
    private const long Whole = 10_000;

    /// <summary>Told how far a path is, tells how far all of them are.</summary>
    /// <param name="tell">Is told; null when nobody asks.</param>
    /// <param name="number">Number of the path, from 0.</param>
    /// <param name="count">How many paths there are.</param>
    public static Action<long, long>? Of(Action<long, long>? tell, int number, int count) =>
        tell is null ? null : (done, total) => tell((number * Whole) + (total <= 0 ? Whole : (long)((double)done / total * Whole)), count * Whole);
}
