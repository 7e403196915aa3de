using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads the structures that the filter manager's list consists of.</summary>
internal static class FilterRows
{
    /// <summary>Adds the filters of one buffer.</summary>
    /// <param name="buffer">What the call wrote.</param>
    /// <param name="written">Bytes that it wrote.</param>
    /// <param name="facts">Takes them.</param>
    /// <returns>False when the buffer leads out of itself; what came before is added.</returns>
    public static bool Parse(NativeBuffer buffer, int written, List<MinifilterFact> facts)
    {
        for (long offset = 0; ;)
        {
            if (buffer.At<FilterInformation>(offset) is not { } filter || offset >= written || FactOf(buffer, offset, filter) is not { } fact)
                return false;
            facts.Add(fact);
            if (filter.NextEntryOffset == 0)
                return true;
            offset += filter.NextEntryOffset;
        }
    }

    private static MinifilterFact? FactOf(NativeBuffer buffer, long at, in FilterInformation filter)
    {
        if ((filter.Flags & FilterInformation.IsLegacyFilter) != 0)
            return Text(buffer, at, filter.LegacyNameOffset, filter.LegacyNameLength) is { Length: > 0 } legacy ? new MinifilterFact(legacy, IsLegacy: true) : null;
        return Text(buffer, at, filter.NameOffset, filter.NameLength) is { Length: > 0 } name
            ? new MinifilterFact(name, Text(buffer, at, filter.AltitudeOffset, filter.AltitudeLength), filter.Instances, filter.Frame)
            : null;
    }

    private static string? Text(NativeBuffer buffer, long at, int offset, int length) => buffer.TextAt((nint)(buffer.Address + at + offset), length);
}
