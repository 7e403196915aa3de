namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>Reads years of Japanese eras: <c>令和8</c>, <c>平成元</c>, <c>R8</c>. A Windows without the update of 2019 goes on counting 平成.</summary>
internal static class EraText
{
    /// <summary>Names in full, as one character and as a letter, and the year before the era's first (laws of 1979 and 2017 on era names).</summary>
    private static readonly (string Name, int Before)[] Eras =
    [
        ("令和", 2018), ("\u32FF", 2018), ("R", 2018),
        ("平成", 1988), ("\u337B", 1988), ("H", 1988),
        ("昭和", 1925), ("\u337C", 1925), ("S", 1925),
    ];

    /// <summary>Whether an era's name may begin with <paramref name="c"/>.</summary>
    public static bool MayStart(char c) => c is '令' or '平' or '昭' or '\u32FF' or '\u337B' or '\u337C';

    /// <summary>Reads era and year of the era and gives the year of the common era. Moves only when both are there.</summary>
    public static bool TryYear(ref TimeCursor cursor, out int year)
    {
        year = 0;
        if (char.IsAsciiDigit(cursor.Peek(0)))
            return false;
        foreach (var (name, before) in Eras)
        {
            if (!cursor.IsAt(name))
                continue;
            var probe = cursor;
            probe.Skip(name.Length);
            if (name[0] >= '\u0080')
                probe.SkipBlanks();
            var count = 1;
            if (!probe.TrySkip('元') && (!probe.TryNumber(2, out count, out _) || count == 0))
                return false;
            cursor = probe;
            year = before + count;
            return true;
        }

        return false;
    }
}
