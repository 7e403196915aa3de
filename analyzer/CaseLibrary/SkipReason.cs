namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Why a file was not taken into the library.</summary>
internal enum SkipReason
{
    /// <summary>A symbolic link or junction: never followed, it could lead anywhere.</summary>
    Link,

    /// <summary>No permission to read it.</summary>
    Denied,

    /// <summary>Reading failed, or it vanished.</summary>
    Unreadable,

    /// <summary>Larger than <see cref="AttachLimits.LargestFile"/>.</summary>
    TooLarge,
}
