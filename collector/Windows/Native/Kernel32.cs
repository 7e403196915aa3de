using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>kernel32.dll: processes, jobs, disks, names, clock and code pages.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Kernel32
{
    /// <summary>PROCESS_QUERY_LIMITED_INFORMATION: the least right that tells a process's image, times and token.</summary>
    public const uint ProcessQueryLimitedInformation = 0x1000;

    /// <summary>ComputerNameNetBIOS of COMPUTER_NAME_FORMAT.</summary>
    public const int NetBiosName = 0;

    /// <summary>ComputerNameDnsFullyQualified of COMPUTER_NAME_FORMAT.</summary>
    public const int DnsFullyQualifiedName = 3;

    /// <summary>JobObjectExtendedLimitInformation of JOBOBJECTINFOCLASS.</summary>
    public const int JobExtendedLimits = 9;

    /// <summary>LOAD_LIBRARY_SEARCH_SYSTEM32.</summary>
    public const uint SearchSystemFolder = 0x0800;

    /// <summary>GENERIC_READ.</summary>
    public const uint GenericRead = 0x80000000;

    /// <summary>GENERIC_WRITE.</summary>
    public const uint GenericWrite = 0x40000000;

    /// <summary>CREATE_NEW: fails when the file exists.</summary>
    public const uint CreateNew = 1;

    /// <summary>FILE_ATTRIBUTE_NORMAL.</summary>
    public const uint NormalFile = 0x80;

    /// <summary>MB_ERR_INVALID_CHARS.</summary>
    public const uint ErrorOnInvalidCharacters = 8;

    /// <summary>LOCALE_NAME_MAX_LENGTH, in characters with the terminating zero.</summary>
    public const int LongestLocaleName = 85;

    private const string Library = "kernel32.dll";

    [LibraryImport(Library, EntryPoint = "OpenProcess", SetLastError = true)]
    public static partial SafeProcessHandle OpenProcess(uint access, [MarshalAs(UnmanagedType.Bool)] bool inherit, int pid);

    [LibraryImport(Library, EntryPoint = "GetCurrentProcess")]
    public static partial nint GetCurrentProcess();

    [LibraryImport(Library, EntryPoint = "GetProcessTimes", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetProcessTimes(SafeProcessHandle process, out long creation, out long exit, out long kernel, out long user);

    [LibraryImport(Library, EntryPoint = "QueryFullProcessImageNameW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool QueryFullProcessImageName(SafeProcessHandle process, uint flags, ref ushort name, ref uint characters);

    /// <summary>Decodes bytes of a code page; 0 when they cannot be, or there is no such page.</summary>
    [LibraryImport(Library, EntryPoint = "MultiByteToWideChar", SetLastError = true)]
    public static partial int MultiByteToWideChar(uint codePage, uint flags, in byte bytes, int length, ref ushort characters, int room);

    [LibraryImport(Library, EntryPoint = "GetComputerNameExW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetComputerNameEx(int format, ref ushort name, ref uint characters);

    [LibraryImport(Library, EntryPoint = "GetDynamicTimeZoneInformation", SetLastError = true)]
    public static partial uint GetDynamicTimeZoneInformation(out DynamicTimeZone zone);

    [LibraryImport(Library, EntryPoint = "GetSystemTimes", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetSystemTimes(out long idle, out long kernel, out long user);

    [LibraryImport(Library, EntryPoint = "K32GetPerformanceInfo", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetPerformanceInfo(ref PerformanceInformation information, int size);

    [LibraryImport(Library, EntryPoint = "GetDiskFreeSpaceExW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetDiskFreeSpaceEx(string folder, out ulong freeForUser, out ulong totalForUser, nint free);

    [LibraryImport(Library, EntryPoint = "GetTickCount64")]
    public static partial ulong GetTickCount64();

    [LibraryImport(Library, EntryPoint = "GetACP")]
    public static partial uint GetAnsiCodePage();

    [LibraryImport(Library, EntryPoint = "GetOEMCP")]
    public static partial uint GetOemCodePage();

    [LibraryImport(Library, EntryPoint = "GetConsoleOutputCP", SetLastError = true)]
    public static partial uint GetConsoleOutputCodePage();

    [LibraryImport(Library, EntryPoint = "GetUserDefaultUILanguage")]
    public static partial ushort GetUserDefaultUILanguage();

    [LibraryImport(Library, EntryPoint = "LCIDToLocaleName", SetLastError = true)]
    public static partial int LocaleNameOf(uint locale, ref ushort name, int characters, uint flags);

    [LibraryImport(Library, EntryPoint = "GetConsoleProcessList", SetLastError = true)]
    public static partial uint GetConsoleProcessList(ref uint processes, uint count);

    [LibraryImport(Library, EntryPoint = "SetDefaultDllDirectories", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetDefaultDllDirectories(uint directories);

    [LibraryImport(Library, EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeFileHandle CreateFile(string path, uint access, FileShare share, in SecurityAttributes security, uint disposition, uint flags, nint template);

    [LibraryImport(Library, EntryPoint = "CreateDirectoryW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CreateDirectory(string path, in SecurityAttributes security);

    [LibraryImport(Library, EntryPoint = "LocalFree")]
    public static partial nint LocalFree(nint memory);

    [LibraryImport(Library, EntryPoint = "CreateJobObjectW", SetLastError = true)]
    public static partial SafeJobHandle CreateJobObject(nint security, nint name);

    [LibraryImport(Library, EntryPoint = "SetInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetInformationJobObject(SafeJobHandle job, int kind, in JobLimits limits, int size);

    [LibraryImport(Library, EntryPoint = "AssignProcessToJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AssignProcessToJobObject(SafeJobHandle job, SafeProcessHandle process);

    [LibraryImport(Library, EntryPoint = "TerminateJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool TerminateJobObject(SafeJobHandle job, uint exitCode);

    [LibraryImport(Library, EntryPoint = "CloseHandle", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CloseHandle(nint handle);
}
