namespace ArcBundle.Scenarios.Stories;

/// <summary>Which lines tell of the incident.</summary>
internal enum FailureShape
{
    /// <summary>E3392 with its number, then E8535.</summary>
    Reconnect,

    /// <summary>E8535 alone, which has no number.</summary>
    Receive,

    /// <summary>W8535, and E3392 after 30 minutes more.</summary>
    WarningFirst,

    /// <summary>E8572 and an error number.</summary>
    NotListening,

    /// <summary>An error number alone.</summary>
    Number,

    /// <summary>AE0577 and AE0580 beside an error number.</summary>
    Machine,
}
