namespace ArcBundle.Scenarios.Stories;

/// <summary>How long the agent was silent before the incident, against the limits of 20 and of 20 + 30 minutes.</summary>
internal enum Silence
{
    /// <summary>About 50 minutes.</summary>
    Fifty,

    /// <summary>About 20 minutes.</summary>
    Twenty,

    /// <summary>Neither a limit nor far below one.</summary>
    Neither,

    /// <summary>Far below the limits: under 10 minutes.</summary>
    Short,

    /// <summary>About 60 minutes, which a configured limit explains.</summary>
    Sixty,
}
