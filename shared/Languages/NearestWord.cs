namespace ArcBundle.Format.Languages;

/// <summary>Finds what the user may have meant by a mistyped word.</summary>
public static class NearestWord
{
    /// <summary>Letters of the longest word that is looked at: longer ones are paths and not mistyped names, and the effort grows with the square.</summary>
    public const int Longest = 64;

    /// <summary>The known word nearest to a mistyped one; null when none is near: at most a third of its letters wrong, missing, too many or swapped.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        if (typed.Length > Longest)
            return null;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in known)
        {
            if (word.Length > Longest)
                continue;
            var distance = Distance(typed.ToUpperInvariant(), word.ToUpperInvariant());
            if (distance > Math.Max(1, Math.Min(typed.Length, word.Length) / 3) || distance > least || (distance == least && string.CompareOrdinal(word, nearest) >= 0))
                continue;
            (nearest, least) = (word, distance);
        }

        return nearest;
    }

    /// <summary>Optimal string alignment distance: letters replaced, added, left out, or swapped with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
