namespace ArcBundle.Analyzer.Commands;

/// <summary>Exit codes of <c>arcanalyze</c>, as documented in <c>docs/cli.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done, whatever was found.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input could not be read whole; it is named.</summary>
    public const int DoneInPart = 1;

    /// <summary>Bad usage; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>Nothing could be read.</summary>
    public const int NothingReadable = 3;

    /// <summary>A cause reached the verdict that <c>--fail-on</c> names.</summary>
    public const int VerdictReached = 10;
}
