namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>How the number of a limit is read, and why.</summary>
internal enum LimitReadingKind
{
    /// <summary>As seconds: as minutes it would be longer than 24 hours.</summary>
    OnlySeconds,

    /// <summary>As minutes: as seconds it would be shorter than 1 minute.</summary>
    OnlyMinutes,

    /// <summary>As seconds: both readings make sense, and this one alone explains the silence.</summary>
    SecondsBySilence,

    /// <summary>As minutes: both readings make sense, and this one alone explains the silence.</summary>
    MinutesBySilence,

    /// <summary>Both readings make sense, and the silence does not tell which it is.</summary>
    Uncertain,

    /// <summary>Neither reading lies between 1 minute and 24 hours.</summary>
    Insensible,

    /// <summary>The data is no number.</summary>
    NotANumber,

    /// <summary>The collector withheld the data.</summary>
    Withheld,
}
