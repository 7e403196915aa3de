namespace ArcBundle.Analyzer.Comparison;

/// <summary>One side of an area: the things in it with their fields.</summary>
/// <param name="IsSeen">Whether it was collected at all.</param>
/// <param name="IsWhole">Whether it was read whole: only then is a thing that it does not have not there.</param>
/// <param name="State">The outcome of its collection, for a side that was not seen: an outcome's name, or <c>not-sent</c>.</param>
/// <param name="Things">Names of things, and of each its fields in a fixed order; names are compared without case.</param>
internal sealed record AreaSide(bool IsSeen, bool IsWhole, string State, IReadOnlyDictionary<string, IReadOnlyList<(string Field, string? Value)>> Things)
{
    /// <summary>A side that was not collected.</summary>
    public static AreaSide Unseen(string state) => new(IsSeen: false, IsWhole: false, state, new Dictionary<string, IReadOnlyList<(string, string?)>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>A side that was collected. Of things with one name, the values of each field are joined, each once, in order.</summary>
    public static AreaSide Of(bool isWhole, IEnumerable<(string Name, IReadOnlyList<(string Field, string? Value)> Fields)> things) => new(
        IsSeen: true,
        isWhole,
        "collected",
        things.GroupBy(static thing => thing.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => Joined([.. group.Select(static thing => thing.Fields)]), StringComparer.OrdinalIgnoreCase));

    private static IReadOnlyList<(string Field, string? Value)> Joined(List<IReadOnlyList<(string Field, string? Value)>> all) =>
        all.Count == 1 ? all[0]
        :
        [
            .. all[0].Select((field, place) =>
            {
                var values = all.Select(fields => fields[place].Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                return (field.Field, values.Count == 0 ? null : string.Join(" | ", values));
            }),
        ];
}
