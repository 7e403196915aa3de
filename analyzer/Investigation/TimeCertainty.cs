namespace ArcBundle.Analyzer.Investigation;

/// <summary>How sure a time on the UTC time line is.</summary>
internal enum TimeCertainty
{
    /// <summary>Written in UTC, or in local time of a known zone.</summary>
    Certain,

    /// <summary>Local time of an unknown zone, taken as UTC, or of an assumed one.</summary>
    AssumedZone,

    /// <summary>Day and month could be exchanged.</summary>
    AmbiguousDate,
}
