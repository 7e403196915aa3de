using System.Text;
using ArcBundle.Analyzer.Tests.Reading;

namespace ArcBundle.Fuzz.Mutations;

/// <summary>Damages texts as transfers, editors and careless copying do: cuts, noise, another encoding, lines lost, doubled or moved.</summary>
internal static class TextMutator
{
    private const int MostMutations = 3;

    private static readonly string[] Pages = [.. SampleText.Japanese, "ibm437", "ibm850", "windows-1252"];

    private static readonly byte[][] Tokens =
    [
        .. ((string[])["\"", "'", "[", "]", "[1]", "{", "}", ":", "=", ",", ";", "\t", " ", "\n", "\r", "\r\n", "\\", "<", ">", "</Event>", "<Event>", "&", "&#0;", "hex(7):", "0", "4294967296", "TCP ", "/", "-", "2026/02/30", "25:61:61"]).Select(Encoding.ASCII.GetBytes),
        [0], [0, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x81], [0x8E], [0xE3, 0x81], [0x1A], [0x1B, (byte)'$', (byte)'B'],
    ];

    /// <summary>One to three mutations of the seed; another seed gives lines for splicing.</summary>
    public static byte[] Mutate(FuzzSeed seed, FuzzSeed other, ref CaseRandom random)
    {
        var bytes = (byte[])seed.Bytes.Clone();
        for (var left = 1 + random.Below(MostMutations); left > 0; left--)
            bytes = MutateOnce(bytes, other, ref random);
        return bytes;
    }

    private static byte[] MutateOnce(byte[] bytes, FuzzSeed other, ref CaseRandom random)
    {
        switch (random.Below(8))
        {
            case 0:
                return bytes[..random.Below(bytes.Length + 1)];
            case 1:
                return bytes[random.Below(bytes.Length + 1)..];
            case 2:
                return Noise(bytes, ref random);
            case 3:
                return Recode(bytes, ref random);
            case 4:
                return Insert(bytes, random.Below(bytes.Length + 1), random.Of(Tokens));
            case 5:
                return WithLine(bytes, LineOf(bytes, ref random), ref random);
            case 6:
                return WithLine(bytes, LineOf(other.Bytes, ref random), ref random);
            default:
                return WithoutRange(bytes, ref random);
        }
    }

    private static byte[] Noise(byte[] bytes, ref CaseRandom random)
    {
        if (bytes.Length == 0)
            return bytes;
        for (var left = 1 + random.Below(8); left > 0; left--)
            bytes[random.Below(bytes.Length)] = (byte)random.Next();
        return bytes;
    }

    /// <summary>As a program does that takes the bytes for one encoding and writes another: characters that are not there become others.</summary>
    private static byte[] Recode(byte[] bytes, ref CaseRandom random)
    {
        var from = random.Below(2) == 0 ? Encoding.UTF8 : Encoding.Latin1;
        return SampleText.Encode(from.GetString(bytes), random.Of(Pages));
    }

    private static byte[] WithLine(byte[] bytes, byte[] line, ref CaseRandom random)
    {
        var at = random.Below(bytes.Length + 1);
        var end = Array.IndexOf(bytes, (byte)'\n', at);
        return Insert(bytes, end < 0 ? bytes.Length : end + 1, line);
    }

    private static byte[] LineOf(byte[] bytes, ref CaseRandom random)
    {
        var at = random.Below(bytes.Length);
        var start = at == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', at - 1) + 1;
        var end = Array.IndexOf(bytes, (byte)'\n', Math.Min(at, Math.Max(bytes.Length - 1, 0)));
        return bytes[start..(end < 0 ? bytes.Length : Math.Max(end + 1, start))];
    }

    private static byte[] WithoutRange(byte[] bytes, ref CaseRandom random)
    {
        var start = random.Below(bytes.Length + 1);
        var length = random.Below(Math.Min(bytes.Length - start, 200) + 1);
        return [.. bytes.AsSpan(0, start), .. bytes.AsSpan(start + length)];
    }

    private static byte[] Insert(byte[] bytes, int at, byte[] block) => [.. bytes.AsSpan(0, at), .. block, .. bytes.AsSpan(at)];
}
