using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>How a host is called.</summary>
/// <param name="Name">Its name; null when nothing tells it.</param>
/// <param name="IsNamedByEvidence">False when only the folder's name tells it.</param>
/// <param name="Aliases">Other names.</param>
internal sealed record HostIdentity(string? Name, bool IsNamedByEvidence, IReadOnlyList<string> Aliases)
{
    /// <summary>The bundle's context first, then <c>systeminfo</c> or <c>msinfo32</c>, then the computer in the event records, then the folder.</summary>
    public static HostIdentity Of(HostDraft draft)
    {
        var context = draft.Evidence.Context;
        var computer = draft.EventLogs.Where(static log => log.Computer is { Length: > 0 }).OrderByDescending(static log => log.Coverage.NewestUtc)
            .ThenBy(static log => log.Channel, StringComparer.Ordinal).Select(static log => log.Computer).FirstOrDefault();
        var told = new[]
        {
            context?.HostName, draft.Reports.Select(static report => report.Value.HostName).FirstOrDefault(static told => told is not null), ShortOf(computer),
            draft.ProcessLists.Select(static list => list.List.Host).FirstOrDefault(static host => !string.IsNullOrWhiteSpace(host)),
        };
        var name = told.FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
        var others = new[] { context?.HostFqdn, computer, draft.Evidence.NameHint }.Concat(told).Where(static text => !string.IsNullOrWhiteSpace(text)).Select(static text => text!);
        var shown = name ?? draft.Evidence.NameHint;
        return new(shown, name is not null, [.. others.Where(other => !string.Equals(other, shown, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The addresses of its interfaces, as the bundle's context, its adapters, its <c>systeminfo</c> and its TCP tables tell them.</summary>
    public static IReadOnlyList<string> AddressesOf(HostDraft draft) =>
    [
        .. (draft.Evidence.Context?.Addresses ?? []).Concat(draft.Tcp.SelectMany(static table => table.Rows).Select(static row => row.Value.LocalAddress))
            .Concat(draft.Listings.Of<AdapterFact>()?.Facts.SelectMany(static adapter => (adapter.Value.Addresses ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)) ?? [])
            .Concat(draft.Reports.SelectMany(static report => report.Value.Addresses))
            .Where(NodeNames.IsSpecific).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static string? ShortOf(string? computer)
    {
        var dot = computer?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 0 ? computer![..dot] : computer;
    }
}
