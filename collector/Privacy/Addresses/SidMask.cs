using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Addresses;

/// <summary>
/// Pseudonyms of SIDs: the three numbers of a machine or domain (<c>S-1-5-21-x-y-z</c>) and the four of a cloud account (<c>S-1-12-1-…</c>) are
/// replaced; the relative id at the end stays, so that well-known accounts stay known. All other SIDs are the same on every host.
/// </summary>
/// <param name="secret">The secret.</param>
/// <param name="table">Keeps the pairs.</param>
internal sealed class SidMask(MaskSecret secret, PseudonymTable table)
{
    /// <summary>How the SIDs of machines and domains begin.</summary>
    public const string Domain = "S-1-5-21-";

    /// <summary>How the SIDs of cloud accounts begin.</summary>
    public const string Cloud = "S-1-12-1-";

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    private const int MostKnown = 10_000;

    /// <summary>The pseudonym of the identifying part of a SID.</summary>
    /// <param name="start"><see cref="Domain"/> or <see cref="Cloud"/>.</param>
    /// <param name="numbers">The numbers behind it, as written, with hyphens.</param>
    public string Of(string start, ReadOnlySpan<char> numbers)
    {
        var text = start + numbers.ToString();
        if (_known.TryGetValue(text, out var known))
            return known;
        Span<byte> digest = stackalloc byte[32];
        secret.Digest(MaskPurpose.Domain, Encoding.ASCII.GetBytes(text), digest);
        var masked = new StringBuilder(start);
        var count = numbers.Count('-') + 1;
        for (var index = 0; index < count; index++)
        {
            // Ten digits each, as real ones mostly have.
            var number = 1_000_000_000 + (BinaryPrimitives.ReadUInt32BigEndian(digest[(index * 4)..]) % 3_000_000_000);
            masked.Append(index == 0 ? string.Empty : "-").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        var pseudonym = masked.ToString();
        table.Add(pseudonym, text);
        if (_known.Count < MostKnown)
            _known.TryAdd(text, pseudonym);
        return pseudonym;
    }
}
