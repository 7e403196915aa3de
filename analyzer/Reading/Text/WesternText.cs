namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>How much a text decoded with a single-byte page looks like a western language.</summary>
internal static class WesternText
{
    /// <summary>Letters and marks that German, French, Spanish and Italian texts are full of.</summary>
    private const string Frequent = "äöüßÄÖÜéèêàâçùûôîïœÉÈÀÊÇñáíóú’«»";

    /// <summary>Higher for letters, lower for box drawing, symbols and control characters. Comparable only between pages for the same bytes.</summary>
    public static int Score(string text)
    {
        var score = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
                continue;
            if (Frequent.Contains(c, StringComparison.Ordinal))
                score += 2;
            else if (char.IsLetter(c))
                score++;
            else if (c is not ('\u00A0' or '“' or '”' or '‘' or '–' or '—' or '…' or '°' or '©' or '®'))
                score -= 2;
        }

        return score;
    }
}
