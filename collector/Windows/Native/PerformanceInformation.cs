using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>PERFORMANCE_INFORMATION of a 64-bit process (psapi.h), the fields that are read. Memory is counted in pages.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct PerformanceInformation
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 104;

    /// <summary>The size of this structure.</summary>
    [FieldOffset(0)]
    public int Size;

    /// <summary>Memory promised to processes.</summary>
    [FieldOffset(8)]
    public ulong Committed;

    /// <summary>Most memory that can be promised without growing a paging file.</summary>
    [FieldOffset(16)]
    public ulong CommitLimit;

    /// <summary>Physical memory that is free at once.</summary>
    [FieldOffset(40)]
    public ulong Available;

    /// <summary>Bytes of a page.</summary>
    [FieldOffset(80)]
    public ulong PageSize;
}
