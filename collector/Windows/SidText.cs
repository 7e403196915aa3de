using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ArcBundle.Collector.Windows;

/// <summary>Security identifiers as text, <c>S-1-5-18</c> (Microsoft: "[MS-DTYP] 2.4.2 SID").</summary>
internal static class SidText
{
    private const int HeaderLength = 8;
    private const int MostSubAuthorities = 15;

    /// <summary>The text form of the SID at the start of <paramref name="sid"/>; null when it is torn or not revision 1.</summary>
    public static string? Of(ReadOnlySpan<byte> sid)
    {
        if (sid.Length < HeaderLength || sid[0] != 1 || sid[1] > MostSubAuthorities || sid.Length < HeaderLength + (sid[1] * sizeof(uint)))
            return null;
        var authority = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(sid[2..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(sid[4..]);
        var text = new StringBuilder("S-1-");
        // Above 32 bits the authority is written in hexadecimal.
        _ = authority <= uint.MaxValue
            ? text.Append(CultureInfo.InvariantCulture, $"{authority}")
            : text.Append(CultureInfo.InvariantCulture, $"0x{authority:x12}");
        for (var i = 0; i < sid[1]; i++)
            text.Append(CultureInfo.InvariantCulture, $"-{BinaryPrimitives.ReadUInt32LittleEndian(sid[(HeaderLength + (i * sizeof(uint)))..])}");
        return text.ToString();
    }

    /// <summary>
    /// Whether the SID may belong to a domain, so that only a domain controller could name it: accounts of a machine or domain (S-1-5-21) and
    /// of Entra ID (S-1-12). All others are built in and named by this host alone.
    /// </summary>
    public static bool MayBeOfDomain(string sid) =>
        sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) || sid.StartsWith("S-1-12-", StringComparison.Ordinal);
}
