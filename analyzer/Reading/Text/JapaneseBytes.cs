namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Counts sequences of a line that are no characters of a Japanese page. What the end of the line cuts is not held against it.</summary>
internal static class JapaneseBytes
{
    /// <summary>Bad sequences of page 932.</summary>
    public static int Bad932(ReadOnlySpan<byte> line)
    {
        var page = DoubleBytePage.Japanese;
        var (bad, at) = (0, 0);
        while (at < line.Length)
        {
            var value = line[at];
            if (value < 0x80)
            {
                at++;
            }
            else if (!page.IsLead(value))
            {
                bad += page.IsSingle(value) ? 0 : 1;
                at++;
            }
            else if (at + 1 == line.Length)
            {
                break;
            }
            else
            {
                var isPair = page.IsPair(value, line[at + 1]);
                bad += isPair ? 0 : 1;
                at += isPair || line[at + 1] >= 0x80 ? 2 : 1;
            }
        }

        return bad;
    }

    /// <summary>Bad sequences of EUC-JP: two bytes from 0xA1 on, half-width katakana after 0x8E, three bytes after 0x8F.</summary>
    public static int BadEuc(ReadOnlySpan<byte> line)
    {
        var (bad, at) = (0, 0);
        while (at < line.Length)
        {
            var value = line[at];
            if (value < 0x80)
            {
                at++;
                continue;
            }

            var length = value == 0x8F ? 3 : 2;
            if (at + length > line.Length)
                break;
            var isCharacter = value == 0x8E ? line[at + 1] is >= 0xA1 and <= 0xDF
                : value is 0x8F or (>= 0xA1 and <= 0xFE) && line[at + 1] is >= 0xA1 and <= 0xFE && line[at + length - 1] is >= 0xA1 and <= 0xFE;
            bad += isCharacter ? 0 : 1;
            at += isCharacter ? length : 1;
        }

        return bad;
    }
}
