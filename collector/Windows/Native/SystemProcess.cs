using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>
/// SYSTEM_PROCESS_INFORMATION of a 64-bit process, the fields that are read. Microsoft documents part of it ("NtQuerySystemInformation");
/// the rest has kept its place since Windows 7, and .NET's own <c>Process</c> class relies on it in the same way.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct SystemProcess
{
    /// <summary>Size in bytes; the process's threads follow.</summary>
    public const int Length = 0x100;

    /// <summary>Distance to the next process in bytes; 0 for the last.</summary>
    [FieldOffset(0x00)]
    public uint NextEntryOffset;

    /// <summary>Creation time as FILETIME; 0 for the idle process.</summary>
    [FieldOffset(0x20)]
    public long CreateTime;

    /// <summary>Time in user mode, 100-nanosecond steps.</summary>
    [FieldOffset(0x28)]
    public long UserTime;

    /// <summary>Time in kernel mode, 100-nanosecond steps.</summary>
    [FieldOffset(0x30)]
    public long KernelTime;

    /// <summary>Image name without path.</summary>
    [FieldOffset(0x38)]
    public UnicodeString ImageName;

    /// <summary>Process id.</summary>
    [FieldOffset(0x50)]
    public nint Pid;

    /// <summary>Process id of the creator.</summary>
    [FieldOffset(0x58)]
    public nint ParentPid;

    /// <summary>Terminal services session.</summary>
    [FieldOffset(0x64)]
    public int SessionId;

    /// <summary>Working set in bytes.</summary>
    [FieldOffset(0x90)]
    public nint WorkingSet;
}
