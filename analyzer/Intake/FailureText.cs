namespace ArcBundle.Analyzer.Intake;

/// <summary>The system's own words on why a file could not be used, fit to stand inside a sentence.</summary>
internal static class FailureText
{
    /// <summary>The words without the full stop at their end.</summary>
    public static string Of(Exception failure) => failure.Message.TrimEnd(' ', '.');

    /// <summary>The words without the full stop at their end, and with <paramref name="shown"/> for a path that the user has never heard of.</summary>
    public static string Of(Exception failure, string hidden, string shown) => Of(failure).Replace(hidden, shown, StringComparison.Ordinal);
}
