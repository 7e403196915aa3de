namespace ArcBundle.Collector.Windows;

/// <summary>What a <see cref="WindowsError"/> means for an item's outcome.</summary>
internal enum WindowsErrorKind
{
    /// <summary>Anything else; the number tells.</summary>
    Other,

    /// <summary>Access was refused.</summary>
    Denied,

    /// <summary>The file, key, channel, service or process does not exist.</summary>
    NotFound,

    /// <summary>This Windows does not have the function.</summary>
    NotSupported,
}
