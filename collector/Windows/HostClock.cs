using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Time zone and start of the host.</summary>
[SupportedOSPlatform("windows")]
internal static class HostClock
{
    private const uint StandardTime = 1; // TIME_ZONE_ID_STANDARD
    private const uint DaylightTime = 2; // TIME_ZONE_ID_DAYLIGHT
    private const uint Invalid = uint.MaxValue; // TIME_ZONE_ID_INVALID

    /// <summary>The Windows time zone id and the offset of local time from UTC now, in minutes; null when Windows does not tell.</summary>
    public static unsafe (string? Id, int? OffsetMinutes) TimeZone()
    {
        var state = Kernel32.GetDynamicTimeZoneInformation(out var zone);
        if (state == Invalid)
            return (null, null);
        var id = NativeText.UpToZero(new ReadOnlySpan<ushort>(zone.KeyName, DynamicTimeZone.KeyNameLength));
        var seasonal = state switch { StandardTime => zone.StandardBias, DaylightTime => zone.DaylightBias, _ => 0 };
        return (id.Length > 0 ? id : null, -(zone.Bias + seasonal));
    }

    /// <summary>When the host was started, UTC. Windows keeps the moment and moves it along when the clock is set.</summary>
    /// <param name="now">The clock now.</param>
    public static DateTimeOffset? BootUtc(DateTimeOffset now)
    {
        var read = NativeBuffer.Read("NtQuerySystemInformation", 48, Query, out _);
        return read?.At<SystemTime>(0) is { } told && WindowsTime.FromFileTime(told.BootTime) is { } boot && boot <= now
            ? boot
            : now - TimeSpan.FromMilliseconds(Kernel32.GetTickCount64());

        static int Query(Span<byte> buffer, out int needed)
        {
            var status = Ntdll.NtQuerySystemInformation(Ntdll.SystemTimeOfDay, ref MemoryMarshal.GetReference(buffer), buffer.Length, out needed);
            return status == 0 ? ErrorCodes.Success : Ntdll.RtlNtStatusToDosError(status);
        }
    }
}
