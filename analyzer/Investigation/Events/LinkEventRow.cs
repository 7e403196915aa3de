namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>One kind of event by which a driver or Windows tells that a network interface lost or got its link.</summary>
/// <param name="Provider">Provider; with <c>*</c> at its end every provider whose name begins so: one driver family has a name for each chip.</param>
/// <param name="EventId">Event id.</param>
/// <param name="IsDown">True for a lost link, false for one that is there again.</param>
internal sealed record LinkEventRow(string Provider, int EventId, bool IsDown)
{
    /// <summary>Whether a provider is meant, without case.</summary>
    public bool Means(string provider) => Provider is [.. var family, '*']
        ? provider.StartsWith(family, StringComparison.OrdinalIgnoreCase)
        : provider.Equals(Provider, StringComparison.OrdinalIgnoreCase);
}
