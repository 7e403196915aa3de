using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads a MIB_IF_TABLE2.</summary>
internal static class InterfaceRows
{
    /// <summary>The adapters: rows of filter drivers and the loopback are left out, which tell nothing of a network.</summary>
    /// <param name="table">The table.</param>
    /// <param name="atUtc">When it was taken.</param>
    /// <param name="addresses">Addresses of interfaces, by the GUID.</param>
    /// <param name="torn">True when the table is shorter than it claims.</param>
    public static IReadOnlyList<AdapterFact> Parse(NativeBuffer table, DateTimeOffset atUtc, IReadOnlyDictionary<Guid, IReadOnlyList<string>> addresses, out bool torn)
    {
        var facts = new List<AdapterFact>();
        var count = table.At<uint>(0) ?? 0;
        torn = false;
        for (var index = 0L; index < count; index++)
        {
            if (table.At<InterfaceRow>(InterfaceRow.First + (index * InterfaceRow.Length)) is not { } row)
            {
                torn = true;
                break;
            }

            if ((row.Flags & InterfaceRow.IsFilter) == 0 && row.Type != InterfaceRow.Loopback)
                facts.Add(FactOf(row, atUtc, addresses.GetValueOrDefault(row.Id)));
        }

        return facts;
    }

    private static AdapterFact FactOf(in InterfaceRow row, DateTimeOffset atUtc, IReadOnlyList<string>? addresses) => new(
        atUtc,
        row.Id.ToString("B").ToUpperInvariant(),
        Known(NativeText.UpToZero(row.Alias)),
        Known(NativeText.UpToZero(row.Description)),
        row.OperStatus == InterfaceRow.Up,
        Known(row.TransmitLinkSpeed),
        Known(row.InErrors),
        Known(row.OutErrors),
        Known(row.InDiscards),
        Known(row.OutDiscards),
        addresses is { Count: > 0 } ? string.Join(' ', addresses.Select(WithoutZone)) : null);

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static long? Known(ulong number) => number <= long.MaxValue ? (long)number : null;

    private static string WithoutZone(string address) => address.IndexOf('%', StringComparison.Ordinal) is >= 0 and var zone ? address[..zone] : address;
}
