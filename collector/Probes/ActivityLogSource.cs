namespace ArcBundle.Collector.Probes;

/// <summary>Where the activity log comes from.</summary>
/// <param name="File">An exported one, as the user names it; null to let the product's own programs list it.</param>
internal sealed record ActivityLogSource(string? File)
{
    /// <summary>The word that stands for the product's own programs. A file of that name is given with its folder: <c>.\auto</c>.</summary>
    public const string Auto = "auto";

    /// <summary>What the option's value means.</summary>
    public static ActivityLogSource Of(string value) => new(string.Equals(value, Auto, StringComparison.Ordinal) ? null : value);
}
