namespace ArcBundle.Scenarios.Cases;

/// <summary>The cases on which accuracy is measured.</summary>
public static class CaseSet
{
    /// <summary>Seed of the published figures.</summary>
    public const ulong Seed = 20_261_127;

    /// <summary>Cases of the published figures.</summary>
    public const int Count = 600;

    /// <summary>Ids of the cases, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. CasePlans.Of(Count).Select(static plan => plan.Id)];

    /// <summary>Makes one case.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <param name="seed">Another seed gives other cases of the same plans.</param>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static GeneratedCase Make(string id, ulong seed = Seed) =>
        CaseBuilder.Build(seed, CasePlans.Of(Count).FirstOrDefault(plan => string.Equals(plan.Id, id, StringComparison.Ordinal)) ?? throw new ArgumentException($"There is no case '{id}'.", nameof(id)));
}
