namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Tells EUC-JP from page 932. Every EUC-JP text of two-byte characters also decodes as 932, to half-width katakana and rare
/// kanji; half-width katakana of 932 may also decode as EUC-JP. What decides is which of the two is Japanese anybody would write.
/// </summary>
internal static class JapanesePages
{
    /// <summary>True when the sample is EUC-JP and not page 932.</summary>
    /// <param name="euc">The sample decoded as EUC-JP.</param>
    /// <param name="shiftJis">The same decoded as page 932.</param>
    public static bool IsEuc(in JapaneseTally euc, in JapaneseTally shiftJis)
    {
        if (euc.Bad > 0 || !euc.ReadsLikeJapanese)
            return false;
        if (shiftJis.Bad > 0)
            return euc.Total > euc.Isolated;

        // Full-width characters of 932 start with a byte that EUC-JP does not have, so here 932 can only mean half-width
        // katakana and second-level kanji. Kanji among them, or katakana no one can pronounce, speak for EUC-JP.
        var odd = shiftJis.ImpossibleHalfWidth + shiftJis.Kanji + shiftJis.Other;
        return shiftJis.HalfWidth == 0 || odd * 20 >= shiftJis.Total;
    }

    /// <summary>True when a page fits but for some damage: few bad sequences in much Japanese.</summary>
    public static bool IsDamaged(in JapaneseTally tally) =>
        tally.ReadsLikeJapanese && tally.HasMuchKana && tally.Bad * 10 <= tally.Total;
}
