namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Names of <see cref="ContentState"/> in text keys.</summary>
internal static class ContentStateNames
{
    /// <summary>The stable name.</summary>
    public static string ToName(this ContentState state) => state switch
    {
        ContentState.Whole => "whole",
        ContentState.Missing => "missing",
        ContentState.Changed => "changed",
        ContentState.Unreadable => "unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
