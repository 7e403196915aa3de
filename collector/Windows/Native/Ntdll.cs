using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>ntdll.dll: what the documented functions above it tell only in parts.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Ntdll
{
    /// <summary>SystemTimeOfDayInformation of SYSTEM_INFORMATION_CLASS.</summary>
    public const int SystemTimeOfDay = 3;

    /// <summary>SystemProcessInformation of SYSTEM_INFORMATION_CLASS.</summary>
    public const int SystemProcesses = 5;

    /// <summary>ProcessCommandLineInformation of PROCESSINFOCLASS, since Windows 8.1 / Server 2012 R2.</summary>
    public const int ProcessCommandLine = 60;

    private const string Library = "ntdll.dll";

    [LibraryImport(Library, EntryPoint = "NtQuerySystemInformation")]
    public static partial int NtQuerySystemInformation(int kind, ref byte buffer, int size, out int needed);

    [LibraryImport(Library, EntryPoint = "NtQueryInformationProcess")]
    public static partial int NtQueryInformationProcess(SafeProcessHandle process, int kind, ref byte buffer, int size, out int needed);

    /// <summary>ProcessIoPriority of PROCESSINFOCLASS.</summary>
    public const int ProcessIoPriority = 33;

    /// <summary>IoPriorityVeryLow of IO_PRIORITY_HINT: background.</summary>
    public const int IoPriorityVeryLow = 0;

    [LibraryImport(Library, EntryPoint = "NtSetInformationProcess")]
    public static partial int NtSetInformationProcess(nint process, int kind, ref int value, int size);

    [LibraryImport(Library, EntryPoint = "RtlGetVersion")]
    public static partial int RtlGetVersion(ref OsVersion version);

    [LibraryImport(Library, EntryPoint = "RtlNtStatusToDosError")]
    public static partial int RtlNtStatusToDosError(int status);
}
