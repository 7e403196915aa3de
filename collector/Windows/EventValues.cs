using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads the values that all events have, without making XML of them.</summary>
[SupportedOSPlatform("windows")]
internal sealed class EventValues : IDisposable
{
    private const int FirstSize = 2048;

    private SafeEventHandle? _context;

    /// <summary>Provider, number and time of an event; null when Windows does not tell them.</summary>
    public EventHead? HeadOf(SafeEventHandle record)
    {
        // Made for the first event: where there are none to ask for, the function may not exist either.
        var context = _context ??= Wevtapi.EvtCreateRenderContext(0, 0, Wevtapi.SystemValues);
        return context.IsInvalid || NativeBuffer.Read("EvtRender", FirstSize, Query, out _) is not { } buffer ? null : EventHead.Parse(buffer);

        int Query(Span<byte> bytes, out int used) =>
            Wevtapi.EvtRender(context, record, Wevtapi.Values, bytes.Length, ref MemoryMarshal.GetReference(bytes), out used, out _)
                ? ErrorCodes.Success
                : Marshal.GetLastPInvokeError();
    }

    /// <inheritdoc/>
    public void Dispose() => _context?.Dispose();
}
