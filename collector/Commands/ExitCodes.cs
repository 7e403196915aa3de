namespace ArcBundle.Collector.Commands;

/// <summary>Exit codes of <c>arccollect</c>.</summary>
internal static class ExitCodes
{
    /// <summary>The bundle is written and every planned item has an outcome; or the plan, the help or the version was shown.</summary>
    public const int Done = 0;

    /// <summary>The bundle is written, but a deadline, a size limit, a full disk or the user cut items short; or the trace session could not be stopped.</summary>
    public const int Incomplete = 1;

    /// <summary>The options are wrong, or the user did not agree; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>No bundle could be written.</summary>
    public const int NoBundle = 3;
}
