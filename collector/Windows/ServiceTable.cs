using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The installed services, without drivers.</summary>
[SupportedOSPlatform("windows")]
internal static class ServiceTable
{
    private const string Enumerate = "EnumServicesStatusEx";

    /// <summary>Size of one buffer; Windows allows at most 256 KiB per call.</summary>
    private const int BufferSize = 256 * 1024;

    /// <summary>Most calls: 64 times 256 KiB hold hundred times more services than any host has.</summary>
    private const int MostCalls = 64;

    /// <summary>All services ordered by name. A service whose configuration is refused has null start type, account and image path.</summary>
    public static WindowsResult<IReadOnlyList<ServiceFact>> Read()
    {
        using var manager = Advapi32.OpenServiceControlManager(0, 0, Advapi32.ManagerConnectAndEnumerate);
        if (manager.IsInvalid)
            return WindowsError.Last("OpenSCManager");
        var facts = new List<ServiceFact>();
        var error = ReadAll(manager, facts);
        if (facts.Count == 0 && error is not null)
            return error;
        List<ServiceFact> configured =
        [
            .. facts.Select(fact => WithConfiguration(manager, fact)).OrderBy(static fact => fact.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return WindowsResult<IReadOnlyList<ServiceFact>>.Part(configured, error);
    }

    private static WindowsError? ReadAll(SafeServiceHandle manager, List<ServiceFact> facts)
    {
        uint resume = 0;
        for (var call = 0; call < MostCalls; call++)
        {
            var count = 0;
            var code = 0;
            var part = NativeBuffer.Read(Enumerate, BufferSize, Query, out var error);
            if (part is not { } buffer)
                return error;
            if (!ServiceRows.Parse(buffer, count, facts))
                return new WindowsError(Enumerate, ErrorCodes.InvalidData);
            if (code == ErrorCodes.Success)
                return null;

            // ERROR_MORE_DATA comes with the rows that fitted: it means "call again", not "use a larger buffer".
            int Query(Span<byte> bytes, out int needed)
            {
                code = Advapi32.EnumServicesStatusEx(
                    manager, 0, Advapi32.ServiceWin32, Advapi32.ServiceStateAll, ref MemoryMarshal.GetReference(bytes), bytes.Length,
                    out needed, out count, ref resume, 0)
                    ? ErrorCodes.Success
                    : Marshal.GetLastPInvokeError();
                return code == ErrorCodes.MoreData && count > 0 ? ErrorCodes.Success : code;
            }
        }

        return new WindowsError(Enumerate, ErrorCodes.MoreData);
    }

    private static ServiceFact WithConfiguration(SafeServiceHandle manager, ServiceFact fact)
    {
        using var service = Advapi32.OpenService(manager, fact.Name, Advapi32.ServiceQueryConfig);
        if (service.IsInvalid)
            return fact;
        return NativeBuffer.Read("QueryServiceConfig", 1024, Query, out _) is { } buffer ? ServiceRows.AddConfiguration(fact, buffer) : fact;

        int Query(Span<byte> bytes, out int needed) =>
            Advapi32.QueryServiceConfig(service, ref MemoryMarshal.GetReference(bytes), bytes.Length, out needed)
                ? ErrorCodes.Success
                : Marshal.GetLastPInvokeError();
    }
}
