using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows;

/// <summary>What has to be asked of each process by itself, with the least right that tells it.</summary>
[SupportedOSPlatform("windows")]
internal static class ProcessDetails
{
    /// <summary>Longest path that Windows knows, in characters.</summary>
    private const int LongestPath = 32767;

    private const int FirstCommandLineSize = 1024;

    /// <summary>Adds image path, command line and owner to <paramref name="fact"/>, each only if Windows tells it.</summary>
    public static ProcessFact AddTo(ProcessFact fact, AccountNames accounts)
    {
        if (fact.Pid == 0)
            return fact;
        using var process = Kernel32.OpenProcess(Kernel32.ProcessQueryLimitedInformation, inherit: false, fact.Pid);
        if (process.IsInvalid || !IsSame(process, fact))
            return fact;
        return fact with { ImagePath = ImagePathOf(process), CommandLine = CommandLineOf(process), Owner = accounts.OwnerOf(process) };
    }

    /// <summary>Whether the process id still means the process of the snapshot: ids are reused, creation times tell them apart.</summary>
    private static bool IsSame(SafeProcessHandle process, ProcessFact fact) =>
        fact.StartUtc is null
        || (Kernel32.GetProcessTimes(process, out var creation, out _, out _, out _) && WindowsTime.FromFileTime(creation) == fact.StartUtc);

    private static string? ImagePathOf(SafeProcessHandle process)
    {
        var characters = (uint)LongestPath;
        var path = new ushort[LongestPath];
        return Kernel32.QueryFullProcessImageName(process, 0, ref path[0], ref characters)
            ? NativeText.Of(path, (int)characters)
            : null;
    }

    private static string? CommandLineOf(SafeProcessHandle process)
    {
        var read = NativeBuffer.Read("NtQueryInformationProcess", FirstCommandLineSize, Query, out _);
        return read is { } buffer && buffer.At<UnicodeString>(0) is { Buffer: not 0 } text ? buffer.TextAt(text.Buffer, text.Length) : null;

        int Query(Span<byte> buffer, out int needed)
        {
            var status = Ntdll.NtQueryInformationProcess(
                process, Ntdll.ProcessCommandLine, ref MemoryMarshal.GetReference(buffer), buffer.Length, out needed);
            return status == 0 ? ErrorCodes.Success : Ntdll.RtlNtStatusToDosError(status);
        }
    }
}
