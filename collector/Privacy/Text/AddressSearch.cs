using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ArcBundle.Collector.Privacy.Addresses;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds IP addresses: alone, with port, in brackets, as networks and ranges, with a zone, reversed for DNS.</summary>
/// <param name="mask">Masks them.</param>
internal sealed class AddressSearch(AddressMask mask)
{
    private const int LongestAddress6 = 45;
    private const string Reversed = ".in-addr.arpa";

    private static readonly string[] VersionWords = ["version", "ver", "ver.", "build", "release", "rev", "バージョン", "ビルド", "リリース"];

    /// <summary>An IPv4 address whose first dot stands at a place.</summary>
    /// <returns>Where the search goes on.</returns>
    public int AtDot(ReadOnlySpan<char> text, int dot, List<TextSpan> found)
    {
        var start = dot;
        while (start > 0 && dot - start < 4 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start == dot || dot - start > 3 || (start > 0 && (text[start - 1] == '.' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
            return dot + 1;
        if (!TryParse(text, start, out var address, out var end) || IsVersion(text, start))
            return dot + 1;
        if (text[end..].StartsWith(Reversed, StringComparison.OrdinalIgnoreCase))
        {
            if (mask.TextOf(BinaryReverse(address)) is { } forward)
                found.Add(new TextSpan(start, end - start, string.Join('.', forward.Split('.').Reverse())));
            return end;
        }

        return AddRange(text, start, end, address, found) ?? AddNetwork(text, start, end, address, found) ?? Add(start, end, address, found);
    }

    /// <summary>An IPv6 address one of whose colons stands at a place.</summary>
    /// <returns>Where the search goes on.</returns>
    public int AtColon(ReadOnlySpan<char> text, int colon, List<TextSpan> found)
    {
        var start = colon;
        while (start > 0 && colon - start <= 4 && char.IsAsciiHexDigit(text[start - 1]))
            start--;
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == ':'))
            return colon + 1;
        var end = colon;
        var isDotted = false;
        while (end < text.Length && end - start <= LongestAddress6 && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' or '.'))
            isDotted |= text[end++] == '.';
        while (end > colon + 1 && (text[end - 1] == '.' || (text[end - 1] == ':' && text[end - 2] != ':')))
            end--;
        var run = text[start..end];
        if (run.Count(':') < 2 || !(IsFullGroup(text, start, colon) || run.StartsWith("::", StringComparison.Ordinal)) || (end < text.Length && char.IsAsciiLetter(text[end])))
            return colon + 1;
        if (!IPAddress.TryParse(run, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
            return isDotted ? colon + 1 : Math.Max(colon + 1, end);
        var image = mask.Of(address);
        if (!image.Equals(address))
            found.Add(new TextSpan(start, end - start, image.ToString()));
        return end;
    }

    /// <summary>A network in the form <c>address/bits</c> keeps its host bits zero.</summary>
    private int? AddNetwork(ReadOnlySpan<char> text, int start, int end, uint address, List<TextSpan> found)
    {
        if (end + 1 >= text.Length || text[end] != '/' || !char.IsAsciiDigit(text[end + 1]))
            return null;
        var stop = end + 1;
        while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            stop++;
        if (stop - end > 3 || !int.TryParse(text[(end + 1)..stop], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > 24 || (bits < 32 && address << bits != 0))
            return null;
        var image = mask.OfNetwork(address, bits);
        if (image != address)
            found.Add(new TextSpan(start, end - start, AddressMask.ToAddress(image).ToString()));
        return stop;
    }

    /// <summary>A range that is one network, like <c>10.1.0.0-10.1.255.255</c>, stays one. Inside a /24 both ends keep their last number anyway.</summary>
    private int? AddRange(ReadOnlySpan<char> text, int start, int end, uint first, List<TextSpan> found)
    {
        if (end >= text.Length || text[end] != '-' || !TryParse(text, end + 1, out var last, out var stop) || last < first || first >> 8 == last >> 8)
            return null;
        var span = first ^ last;
        if ((span & (span + 1)) != 0 || (first & span) != 0)
            return null;
        var image = mask.OfNetwork(first, int.LeadingZeroCount((int)span));
        if (image != first)
            found.Add(new TextSpan(start, stop - start, string.Join('-', AddressMask.ToAddress(image).ToString(), AddressMask.ToAddress(image | span).ToString())));
        return stop;
    }

    private int Add(int start, int end, uint address, List<TextSpan> found)
    {
        if (mask.TextOf(address) is { } image)
            found.Add(new TextSpan(start, end - start, image));
        return end;
    }

    /// <summary>Four decimal numbers up to 255, with leading zeros or without, and no fifth.</summary>
    private static bool TryParse(ReadOnlySpan<char> text, int start, out uint address, out int end)
    {
        address = 0;
        end = start;
        for (var group = 0; group < 4; group++)
        {
            if (group > 0 && (end >= text.Length || text[end++] != '.'))
                return false;
            var (number, digits) = (0u, 0);
            while (end < text.Length && digits < 4 && char.IsAsciiDigit(text[end]))
            {
                number = (number * 10) + (uint)(text[end++] - '0');
                digits++;
            }

            if (digits is 0 or 4 || number > 255)
                return false;
            address = (address << 8) | number;
        }

        return end == text.Length || text[end] != '.' || end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]);
    }

    /// <summary>Numbers with three dots after a word for a version, or behind a letter <c>v</c>.</summary>
    private static bool IsVersion(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && text[start - 1] is 'v' or 'V' && (start == 1 || !char.IsLetter(text[start - 2])))
            return true;
        var before = text[Math.Max(0, start - 24)..start].TrimEnd(" =:：\"'>\t");
        foreach (var word in VersionWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return before.Length == word.Length || word[0] > 0x7F || !char.IsAsciiLetterLower(before[^(word.Length + 1)]) || before.EndsWith("version", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>Real IPv6 addresses begin with four digits: the blocks that are in use begin at 2000.</summary>
    private static bool IsFullGroup(ReadOnlySpan<char> text, int start, int colon) => colon - start == 4 && text[start] != '0';

    private static uint BinaryReverse(uint address) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(address);
}
