namespace ArcBundle.Scenarios.Hosts;

/// <summary>Last error of a VSS writer.</summary>
internal enum WriterError
{
    /// <summary>None.</summary>
    None,

    /// <summary>Retryable error.</summary>
    Retryable,

    /// <summary>Non-retryable error.</summary>
    NonRetryable,

    /// <summary>Timed out.</summary>
    TimedOut,
}
