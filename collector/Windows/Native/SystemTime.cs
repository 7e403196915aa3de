using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>SYSTEM_TIMEOFDAY_INFORMATION, the field that is read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 8)]
internal struct SystemTime
{
    /// <summary>When the system was started, as FILETIME; moved along when the clock is set.</summary>
    [FieldOffset(0)]
    public long BootTime;
}
