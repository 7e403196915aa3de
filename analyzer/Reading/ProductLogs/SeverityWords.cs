namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>The severity word that stands right after a time stamp.</summary>
internal static class SeverityWords
{
    private static readonly (string Word, LogSeverity Severity)[] Words =
    [
        ("ERROR", LogSeverity.Error), ("ERR", LogSeverity.Error), ("FATAL", LogSeverity.Error), ("CRITICAL", LogSeverity.Error), ("エラー", LogSeverity.Error),
        ("WARNING", LogSeverity.Warning), ("WARN", LogSeverity.Warning), ("警告", LogSeverity.Warning),
        ("INFORMATION", LogSeverity.Information), ("INFO", LogSeverity.Information), ("NOTE", LogSeverity.Information), ("情報", LogSeverity.Information), ("メモ", LogSeverity.Information),
        ("DEBUG", LogSeverity.Debug), ("TRACE", LogSeverity.Debug), ("デバッグ", LogSeverity.Debug),
    ];

    /// <summary>The word at the start of <paramref name="rest"/>, marks and brackets aside; null when another word stands there.</summary>
    public static LogSeverity? At(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t])>-|:,[<(\"");
        foreach (var (word, severity) in Words)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length])))
                return severity;
        }

        return null;
    }
}
