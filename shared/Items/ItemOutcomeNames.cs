namespace ArcBundle.Format.Items;

/// <summary>The names of <see cref="ItemOutcome"/> as manifests, journals and reports write them.</summary>
public static class ItemOutcomeNames
{
    private static readonly string[] Names =
        ["collected", "empty", "missing", "denied", "timed-out", "truncated", "skipped", "cancelled", "failed"];

    /// <summary>The written name, for example <c>timed-out</c>.</summary>
    public static string ToName(this ItemOutcome outcome) => Names[(int)outcome];

    /// <summary>The outcome of a written name, or null when <paramref name="name"/> is none of them (the comparison is exact).</summary>
    public static ItemOutcome? Parse(string? name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : (ItemOutcome)index;
    }
}
