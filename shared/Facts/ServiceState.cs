namespace ArcBundle.Format.Facts;

/// <summary>State of a service; the numbers are those of SERVICE_STATUS.dwCurrentState.</summary>
public enum ServiceState
{
    /// <summary>The source did not tell, or told a number that Windows does not define.</summary>
    Unknown = 0,

    /// <summary>Stopped.</summary>
    Stopped = 1,

    /// <summary>Starting.</summary>
    StartPending = 2,

    /// <summary>Stopping.</summary>
    StopPending = 3,

    /// <summary>Running.</summary>
    Running = 4,

    /// <summary>Continuing after a pause.</summary>
    ContinuePending = 5,

    /// <summary>Pausing.</summary>
    PausePending = 6,

    /// <summary>Paused.</summary>
    Paused = 7,
}
