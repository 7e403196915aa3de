namespace ArcBundle.Analyzer.Comparison;

/// <summary>Compares two sides of one area. What was not collected is never told as removed.</summary>
internal static class AreaComparison
{
    /// <summary>The differences, ordered by name.</summary>
    public static IEnumerable<Difference> Compare(string area, AreaSide old, AreaSide @new)
    {
        if (!old.IsSeen && !@new.IsSeen)
            return [];
        if (!old.IsSeen || !@new.IsSeen)
            return [new(area, null, null, DifferenceKind.NotComparable, old.State, @new.State)];
        return old.Things.Keys.Union(@new.Things.Keys, StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase).ThenBy(static name => name, StringComparer.Ordinal)
            .SelectMany(name => CompareThing(area, name, old, @new));
    }

    private static IEnumerable<Difference> CompareThing(string area, string name, AreaSide old, AreaSide @new)
    {
        var (was, @is) = (old.Things.GetValueOrDefault(name), @new.Things.GetValueOrDefault(name));
        if (was is null)
            return [new(area, name, null, old.IsWhole ? DifferenceKind.Added : DifferenceKind.NotSeenInOld, null, Summary(@is!))];
        if (@is is null)
            return [new(area, name, null, @new.IsWhole ? DifferenceKind.Removed : DifferenceKind.NotSeenInNew, Summary(was), null)];
        return was.Zip(@is)
            // Null is "the source did not tell": a form that tells less is no change.
            .Where(static pair => pair.First.Value is not null && pair.Second.Value is not null && !string.Equals(pair.First.Value, pair.Second.Value, StringComparison.Ordinal))
            .Select(pair => new Difference(area, name, pair.First.Field, DifferenceKind.Changed, pair.First.Value, pair.Second.Value));
    }

    private static string Summary(IReadOnlyList<(string Field, string? Value)> fields) =>
        string.Join("; ", fields.Where(static field => !string.IsNullOrEmpty(field.Value)).Select(static field => $"{field.Field}={field.Value}"));
}
