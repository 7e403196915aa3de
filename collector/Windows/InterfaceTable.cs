using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The network adapters with their error counters.</summary>
[SupportedOSPlatform("windows")]
internal static class InterfaceTable
{
    private const string Call = "GetIfTable2";

    /// <summary>Most rows read. Each adapter has a dozen rows of filter drivers.</summary>
    private const int Most = 8192;

    /// <summary>The adapters now.</summary>
    /// <param name="atUtc">The time now.</param>
    public static WindowsResult<IReadOnlyList<AdapterFact>> Read(DateTimeOffset atUtc) => WindowsCalls.Guard(Call, () => ReadAll(atUtc));

    private static WindowsResult<IReadOnlyList<AdapterFact>> ReadAll(DateTimeOffset atUtc)
    {
        var code = Iphlpapi.GetIfTable2(out var table);
        if (code != ErrorCodes.Success)
            return new WindowsError(Call, code);
        try
        {
            var rows = Math.Clamp(Marshal.ReadInt32(table), 0, Most);
            var copy = NativeList.Copy(table, InterfaceRow.First + ((long)rows * InterfaceRow.Length), InterfaceRow.First + (Most * InterfaceRow.Length));
            List<AdapterFact> facts = [.. InterfaceRows.Parse(copy, atUtc, AdapterAddresses.ByInterface(), out var torn)];
            return WindowsResult<IReadOnlyList<AdapterFact>>.Part(facts, torn ? new WindowsError(Call, ErrorCodes.MoreData) : null);
        }
        finally
        {
            Iphlpapi.FreeMibTable(table);
        }
    }
}
