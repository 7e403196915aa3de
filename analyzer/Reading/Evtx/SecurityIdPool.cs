using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Keeps one string per SID: a log repeats a few of them in every record.</summary>
internal sealed class SecurityIdPool
{
    /// <summary>Places of the pool, a power of two; a SID whose place another one has takes it over.</summary>
    private const int Places = 64;

    private readonly (byte[] Bytes, string Text)[] _places = new (byte[], string)[Places];

    /// <summary>The SID as text; bytes that are none in hexadecimal.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (!BinXmlText.IsSecurityId(bytes))
            return Convert.ToHexString(bytes);

        // The last byte is part of the relative id, in which the accounts of a domain differ.
        ref var place = ref _places[(bytes[^4] + bytes.Length) % Places];
        if (place.Bytes is null || !bytes.SequenceEqual(place.Bytes))
            place = (bytes.ToArray(), BinXmlText.SecurityId(bytes)!);
        return place.Text;
    }
}
