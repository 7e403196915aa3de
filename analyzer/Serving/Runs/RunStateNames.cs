namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>Names of <see cref="RunState"/> in keys of texts and in pages.</summary>
internal static class RunStateNames
{
    private static readonly string[] Names = ["waiting", "opening", "analyzing", "reporting", "done", "failed"];

    /// <summary>The stable name.</summary>
    public static string ToName(this RunState state) => Names[(int)state];

    /// <summary>Whether nothing changes any more.</summary>
    public static bool IsEnd(this RunState state) => state is RunState.Done or RunState.Failed;
}
