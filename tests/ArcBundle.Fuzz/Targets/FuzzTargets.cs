namespace ArcBundle.Fuzz.Targets;

/// <summary>All targets of this assembly, by name.</summary>
internal static class FuzzTargets
{
    /// <summary>Every class that derives from <see cref="FuzzTarget"/>, in the order of name.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. typeof(FuzzTargets).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(FuzzTarget)))
            .Select(static type => (FuzzTarget)Activator.CreateInstance(type)!)
            .OrderBy(static target => target.Name, StringComparer.Ordinal),
    ];

    /// <summary>The target of that name.</summary>
    public static FuzzTarget Of(string name) => All.Single(target => target.Name == name);
}
