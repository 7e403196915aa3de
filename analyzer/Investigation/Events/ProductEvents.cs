namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// Events that the product itself writes to Windows' logs. Its provider's name is not public, so one is known by the names of the product and of its
/// makers in it: data that can be changed. What an event tells is read from its codes, never from its id; other providers' events that quote a
/// code are not the product's.
/// </summary>
internal static class ProductEvents
{
    /// <summary>Words of which a provider's name holds one, compared without case.</summary>
    public static IReadOnlyList<string> ProviderWords { get; } = ["arcserve", "brightstor"];

    /// <summary>Every event of the product, for the readers.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [.. ProviderWords.Select(static word => ($"*{word}*", (int?)null))];

    /// <summary>Whether a provider is the product.</summary>
    public static bool IsProvider(string provider) => ProviderWords.Any(word => provider.Contains(word, StringComparison.OrdinalIgnoreCase));
}
