using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events that speak of load, memory or a slow disk.</summary>
internal static class LoadEvents
{
    private static readonly string[] StoragePorts =
    [
        "storahci", "stornvme", "storvsc", "vhdmp", "msahci", "atapi", "iaStor", "iaStorA", "iaStorAC", "iaStorAV", "iaStorAVC", "iaStorE", "iaStorS", "iaStorV", "iaStorVD",
        "LSI_SAS", "LSI_SAS2", "LSI_SAS2i", "LSI_SAS3", "LSI_SAS3i", "LSI_SCSI", "megasas", "megasas2", "megasas2i", "megasas35i", "MegaSR", "percsas2i", "percsas3i",
        "HpCISSs2", "HpCISSs3", "SmartPqi", "arcsas", "pvscsi", "vioscsi", "viostor", "ql2300", "ql2300i", "elxfc", "elxstor", "MSiSCSI", "iScsiPrt",
    ];

    /// <summary>
    /// Provider and event ids: paging and retried input/output, reset of a storage port, exhausted memory, exhausted pools of the file server, slow
    /// input/output of a database of Windows. The name of a storage port's driver differs by maker; one that is not listed is not seen.
    /// </summary>
    private static readonly (string Provider, int[] EventIds)[] Table =
    [
        ("disk", [51, 153, 129]), ("Microsoft-Windows-Resource-Exhaustion-Detector", [2004]), ("Srv", [2019, 2020]), ("ESENT", [508, 510, 533]),
        .. StoragePorts.Select(static port => (port, new[] { 129 })),
    ];

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } =
        [.. Table.SelectMany(static row => row.EventIds.Select(id => (row.Provider, (int?)id)))];

    /// <summary>The table as text, for the fingerprint of the rules.</summary>
    public static string Canonical =>
        "load " + string.Join(' ', Table.Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Provider}:{string.Join(',', row.EventIds)}")));

    /// <summary>The events of a host in a window, in the order of time.</summary>
    public static IReadOnlyList<Sourced<EventRecord>> In(Host host, JobWindow window) =>
    [
        .. new[] { host.System, host.Application }.SelectMany(static channel => Table.SelectMany(row => channel.Of(row.Provider, row.EventIds)))
            .Where(record => window.Contains(record.Value.TimeUtc))
            .OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Origin.Entry, StringComparer.Ordinal).ThenBy(static record => record.Value.RecordId),
    ];
}
