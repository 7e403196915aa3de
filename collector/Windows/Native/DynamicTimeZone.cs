using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>DYNAMIC_TIME_ZONE_INFORMATION, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 432)]
internal unsafe struct DynamicTimeZone
{
    /// <summary>Characters in <see cref="KeyName"/>.</summary>
    public const int KeyNameLength = 128;

    /// <summary>UTC = local time + bias, minutes.</summary>
    [FieldOffset(0)]
    public int Bias;

    /// <summary>Added to <see cref="Bias"/> outside daylight saving time, minutes.</summary>
    [FieldOffset(84)]
    public int StandardBias;

    /// <summary>Added to <see cref="Bias"/> in daylight saving time, minutes.</summary>
    [FieldOffset(168)]
    public int DaylightBias;

    /// <summary>The zone's registry key name: the Windows time zone id, the same in every language.</summary>
    [FieldOffset(172)]
    public fixed ushort KeyName[KeyNameLength];
}
