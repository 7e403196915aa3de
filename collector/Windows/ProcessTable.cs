using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The running processes.</summary>
[SupportedOSPlatform("windows")]
internal static class ProcessTable
{
    private const int FirstSize = 256 * 1024;

    /// <summary>
    /// All processes, ordered by process id. One snapshot names them all; image path, command line and owner are then asked process by
    /// process and are null where rights are missing or the process has ended meanwhile.
    /// </summary>
    public static WindowsResult<IReadOnlyList<ProcessFact>> Read()
    {
        var buffer = NativeBuffer.Read("NtQuerySystemInformation", FirstSize, Query, out var error);
        if (buffer is not { } snapshot)
            return error!;
        var accounts = new AccountNames();
        var processes = ProcessSnapshot.Parse(snapshot, out var torn);
        List<ProcessFact> facts = [.. processes.Select(process => ProcessDetails.AddTo(process, accounts)).OrderBy(static fact => fact.Pid)];
        return WindowsResult<IReadOnlyList<ProcessFact>>.Part(facts, torn ? new WindowsError("NtQuerySystemInformation", ErrorCodes.InvalidData) : null);
    }

    private static int Query(Span<byte> buffer, out int needed)
    {
        var status = Ntdll.NtQuerySystemInformation(Ntdll.SystemProcesses, ref MemoryMarshal.GetReference(buffer), buffer.Length, out needed);
        return status == 0 ? ErrorCodes.Success : Ntdll.RtlNtStatusToDosError(status);
    }
}
