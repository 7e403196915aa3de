using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Events as XML without message texts, as <c>wevtutil qe /f:xml</c> writes them.</summary>
[SupportedOSPlatform("windows")]
internal sealed class EventXmlText
{
    private const int FirstSize = 16 * 1024;

    /// <summary>An event has at most 64 KiB in its log; as XML every byte of it may take several characters.</summary>
    private const int LargestSize = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[FirstSize];

    /// <summary>Hands the events of a query to <paramref name="take"/>, newest first, until it wants no more.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events wanted.</param>
    /// <param name="take">Takes an event as XML; false for no more.</param>
    /// <param name="token">Stops.</param>
    /// <returns>What failed, or null.</returns>
    public static WindowsError? ForEach(string channel, string query, Func<string, bool> take, CancellationToken token)
    {
        var text = new EventXmlText();
        try
        {
            return EventQuery.ForEach(channel, query, record => text.Of(record) is not { } xml || take(xml), token);
        }
        catch (DllNotFoundException)
        {
            return new WindowsError("EvtQuery", ErrorCodes.ModuleNotFound);
        }
        catch (EntryPointNotFoundException)
        {
            return new WindowsError("EvtRender", ErrorCodes.ProcedureNotFound);
        }
    }

    private string? Of(SafeEventHandle record)
    {
        using var none = new SafeEventHandle(0);
        while (true)
        {
            if (Wevtapi.EvtRender(none, record, Wevtapi.Xml, _buffer.Length, ref _buffer[0], out var used, out _))
                return new string(MemoryMarshal.Cast<byte, char>(_buffer.AsSpan(0, Math.Clamp(used, 0, _buffer.Length)))).TrimEnd('\0');
            if (Marshal.GetLastPInvokeError() != ErrorCodes.InsufficientBuffer || used <= _buffer.Length || used > LargestSize)
                return null;
            _buffer = new byte[used];
        }
    }
}
