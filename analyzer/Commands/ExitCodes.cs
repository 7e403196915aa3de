namespace ArcBundle.Analyzer.Commands;

/// <summary>Exit codes of every command, as the contract fixes them.</summary>
internal static class ExitCodes
{
    /// <summary>Done, whatever was found.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input could not be read; it was named.</summary>
    public const int Incomplete = 1;

    /// <summary>Asked for something that cannot be; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Nothing could be read.</summary>
    public const int NothingReadable = 3;

    /// <summary>A cause reached the verdict that <c>--fail-on</c> names.</summary>
    public const int VerdictReached = 10;
}
