using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Formats events with the message texts of one language, which lie in files of this host.</summary>
/// <param name="locale">LCID of the language.</param>
[SupportedOSPlatform("windows")]
internal sealed class EventTexts(uint locale) : IDisposable
{
    /// <summary>English as in the United States.</summary>
    public const uint English = 0x0409;

    private const int FirstCharacters = 4096;

    private readonly Dictionary<string, SafeEventHandle> _providers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The event as XML with its texts (<c>RenderingInfo</c>); null when this host has none in that language. A text with places that could
    /// not be filled is better than none.
    /// </summary>
    /// <param name="provider">The event's provider.</param>
    /// <param name="record">The event.</param>
    public string? XmlOf(string provider, SafeEventHandle record)
    {
        if (!_providers.TryGetValue(provider, out var texts))
            _providers.Add(provider, texts = Wevtapi.EvtOpenPublisherMetadata(0, provider, 0, locale, 0));
        if (texts.IsInvalid)
            return null;
        var characters = 0;
        return NativeBuffer.Read("EvtFormatMessage", FirstCharacters * sizeof(char), Query, out _) is { } buffer
            ? buffer.TextAt(buffer.Address, Math.Clamp(characters * sizeof(char), 0, buffer.Bytes.Length))?.TrimEnd('\0')
            : null;

        int Query(Span<byte> bytes, out int needed)
        {
            var isWhole = Wevtapi.EvtFormatMessage(
                texts, record, 0, 0, 0, Wevtapi.XmlWithTexts, bytes.Length / sizeof(char), ref MemoryMarshal.GetReference(bytes), out characters);
            needed = characters * sizeof(char);
            var code = isWhole ? ErrorCodes.Success : Marshal.GetLastPInvokeError();
            return code is ErrorCodes.EventValueInsertUnresolved or ErrorCodes.EventParameterInsertUnresolved ? ErrorCodes.Success : code;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var provider in _providers.Values)
            provider.Dispose();
    }
}
