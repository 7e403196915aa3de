namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// Tells a last error from "none" in any language. Where the words of the language are known, they decide. Elsewhere the text that
/// most writers in state 1 share is taken for "none": a host whose stable writers mostly carry one and the same error is not known.
/// </summary>
internal static class LastErrors
{
    private static readonly HashSet<string> None = new(StringComparer.OrdinalIgnoreCase)
    {
        "No error", "エラーなし", "エラーはありません", "Aucune erreur", "Kein Fehler", "Sin errores", "Sin error", "Ningún error", "Nessun errore",
        "Nenhum erro", "Sem erro", "Geen fout", "Нет ошибок", "无错误", "没有错误", "無錯誤", "沒有錯誤", "오류 없음",
    };

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Retryable error", "Non-retryable error", "Timed out", "Not responding", "Out of resources", "Inconsistent shadow copy",
        "Unexpected error", "Wiederholbarer Fehler",
    };

    /// <summary>The writers with <see cref="VssWriter.HasLastError"/> decided.</summary>
    public static List<Sourced<VssWriter>> Judge(List<Sourced<VssWriter>> writers)
    {
        var none = writers.Exists(static w => w.Value.LastErrorText is { } text && None.Contains(text)) ? null : Commonest(writers);
        var isKnownLanguage = none is null && writers.Exists(static w => w.Value.LastErrorText is { } text && (None.Contains(text) || Known.Contains(text)));
        var judged = writers.ConvertAll(w => w with { Value = w.Value with { HasLastError = Judge(w.Value.LastErrorText, none, isKnownLanguage) } });
        if (judged is [.., { Value: { HasLastError: true, LastErrorText: { } text } } last] && IsCut(text, none))
            judged[^1] = last with { Value = last.Value with { HasLastError = null } };
        return judged;
    }

    /// <summary>A listing cut off in the middle of "No error" must not turn into an error.</summary>
    private static bool IsCut(string text, string? none) =>
        (none?.StartsWith(text, StringComparison.Ordinal) ?? false) || None.Any(known => known.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    private static bool? Judge(string? text, string? none, bool isKnownLanguage)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (None.Contains(text) || string.Equals(text, none, StringComparison.Ordinal))
            return false;
        return Known.Contains(text) || isKnownLanguage || none is not null ? true : null;
    }

    /// <summary>The text shared by at least two, and more than half, of the writers in state 1, unless it is a known error.</summary>
    private static string? Commonest(List<Sourced<VssWriter>> writers)
    {
        var stable = writers.Where(static w => w.Value is { StateNumber: 1, LastErrorText.Length: > 0 }).Select(static w => w.Value.LastErrorText!).ToList();
        var top = stable.GroupBy(static t => t, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return top is not null && top.Count() >= 2 && top.Count() * 2 > stable.Count && !Known.Contains(top.Key) ? top.Key : null;
    }
}
