using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION of a 64-bit process, the field that is set.</summary>
[StructLayout(LayoutKind.Explicit, Size = 144)]
internal struct JobLimits
{
    /// <summary>JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE.</summary>
    public const uint KillOnClose = 0x2000;

    /// <summary>BasicLimitInformation.LimitFlags.</summary>
    [FieldOffset(16)]
    public uint Flags;
}
