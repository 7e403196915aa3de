using System.Globalization;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>One row of the table of events of protection products.</summary>
/// <param name="Provider">Provider.</param>
/// <param name="Kind">What the events tell.</param>
/// <param name="Product">Name of the product.</param>
/// <param name="EventIds">Event ids.</param>
internal sealed record ProtectionEventRow(string Provider, ProtectionEventKind Kind, string Product, params IReadOnlyList<int> EventIds)
{
    /// <summary>The row as text, for the fingerprint of the rules.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Provider} {Kind} {string.Join(',', EventIds)}");
}
