using ArcBundle.Collector.Privacy.Addresses;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds SIDs that identify a machine, a domain or a cloud account.</summary>
/// <param name="mask">Masks them.</param>
internal sealed class SidSearch(SidMask mask)
{
    /// <summary>Adds what it finds.</summary>
    public void Find(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        Find(text, SidMask.Domain, 3, found);
        Find(text, SidMask.Cloud, 4, found);
    }

    private void Find(ReadOnlySpan<char> text, string start, int count, List<TextSpan> found)
    {
        for (var from = 0; text[from..].IndexOf(start, StringComparison.OrdinalIgnoreCase) is >= 0 and var next;)
        {
            var at = from + next;
            from = at + start.Length;
            var end = from;
            var numbers = 0;
            while (numbers < count && DigitsAt(text, end) is > 0 and var digits)
            {
                end += digits;
                numbers++;
                if (numbers < count && end < text.Length && text[end] == '-')
                    end++;
                else
                    break;
            }

            if (numbers == count && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                found.Add(new TextSpan(at, end - at, mask.Of(start, text[from..end])));
        }
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 11 && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }
}
