using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>What tells one kind of event from another, and when it was.</summary>
/// <param name="Provider">Name of the provider.</param>
/// <param name="EventId">Its number within the provider.</param>
/// <param name="TimeUtc">When it was written; null when not told.</param>
internal readonly record struct EventHead(string Provider, int EventId, DateTimeOffset? TimeUtc)
{
    /// <summary>Reads the array of EVT_VARIANT that EvtRender writes for the system values; null when it is none.</summary>
    internal static EventHead? Parse(NativeBuffer buffer)
    {
        if (Value(buffer, EventValue.ProviderName, EventValue.Text) is not { } provider || buffer.TextAt((nint)provider) is not { } name)
            return null;
        return Value(buffer, EventValue.EventId, EventValue.UInt16) is { } id
            ? new EventHead(name, (ushort)id, Value(buffer, EventValue.TimeCreated, EventValue.FileTime) is { } time ? WindowsTime.FromFileTime(time) : null)
            : null;
    }

    private static long? Value(NativeBuffer buffer, int property, int type) =>
        buffer.At<EventValue>((long)property * EventValue.Length) is { } value && value.Type == type ? value.Data : null;
}
