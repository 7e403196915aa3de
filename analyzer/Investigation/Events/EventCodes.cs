using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Finds HRESULTs in the data of an event, in every form that Windows writes them.</summary>
internal static class EventCodes
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether the data or the binary part of <paramref name="record"/> holds <paramref name="code"/>: as hexadecimal, as a signed or unsigned decimal, or as bytes.</summary>
    public static bool Hold(EventRecord record, uint code)
    {
        var hexadecimal = code.ToString("x8", CultureInfo.InvariantCulture);
        var signed = unchecked((int)code).ToString(CultureInfo.InvariantCulture);
        var unsigned = code.ToString(CultureInfo.InvariantCulture);
        foreach (var datum in record.Data)
        {
            if (datum.Value.Contains(hexadecimal, StringComparison.OrdinalIgnoreCase) || datum.Value.Contains(signed, StringComparison.Ordinal)
                || datum.Value.Contains(unsigned, StringComparison.Ordinal))
                return true;
        }

        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, code);
        var binary = record.Binary.Span;
        return binary.IndexOf(bytes) >= 0 || Encoding.ASCII.GetString(binary).Contains(hexadecimal, StringComparison.OrdinalIgnoreCase)
            || Encoding.Unicode.GetString(binary).Contains(hexadecimal, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the data holds any failure code (<c>0x8</c> and seven further hexadecimal digits).</summary>
    public static bool HoldAny(EventRecord record)
    {
        foreach (var datum in record.Data)
        {
            if (HoldsFailureCode(datum.Value))
                return true;
        }

        return HoldsFailureCode(Encoding.ASCII.GetString(record.Binary.Span));
    }

    private static bool HoldsFailureCode(string text)
    {
        for (var at = text.IndexOf("0x8", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("0x8", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            var digits = text.AsSpan(at + 2);
            var length = digits.IndexOfAnyExcept(HexDigits);
            if ((length < 0 ? digits.Length : length) == 8)
                return true;
        }

        return false;
    }
}
