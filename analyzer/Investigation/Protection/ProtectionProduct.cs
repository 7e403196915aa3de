namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>An antivirus or EDR product and the names by which evidence shows it. A name that ends with <c>*</c> stands for all that begin so.</summary>
/// <param name="Name">Vendor and product, as reports name it.</param>
internal sealed record ProtectionProduct(string Name)
{
    /// <summary>Minifilters.</summary>
    public IReadOnlyList<KnownFilter> Filters { get; init; } = [];

    /// <summary>Key names or display names of services.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Image names of processes, without <c>.exe</c>.</summary>
    public IReadOnlyList<string> Processes { get; init; } = [];

    /// <summary>Beginnings of its name in the list of installed programs (uninstall keys).</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether a driver name is one of its minifilters.</summary>
    public bool HasFilter(string name) => Filters.Any(filter => Matches(filter.Name, name));

    /// <summary>Whether a key name or display name is one of its services.</summary>
    public bool HasService(string? name) => name is not null && Services.Any(service => Matches(service, name.Trim()));

    /// <summary>Whether an image name without <c>.exe</c> is one of its processes.</summary>
    public bool HasProcess(string stem) => Processes.Any(process => Matches(process, stem));

    /// <summary>Whether a name in the list of installed programs is its own.</summary>
    public bool HasTitle(string title) => Titles.Any(known => title.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>The row as text, for the fingerprint of the rules.</summary>
    public override string ToString() => $"{Name}: {string.Join(' ', Filters.Select(static filter => filter.Name))} / {string.Join(' ', Services)} / {string.Join(' ', Processes)}"
        + $" / {string.Join(", ", Titles)}";

    private static bool Matches(string known, string name) => known is [.. var start, '*']
        ? name.StartsWith(start, StringComparison.OrdinalIgnoreCase) : known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
