namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Severity word of a product log line. Rules do not need it: codes and error numbers tell more.</summary>
internal enum LogSeverity
{
    /// <summary>Details for the product's developers.</summary>
    Debug,

    /// <summary>Information.</summary>
    Information,

    /// <summary>Warning.</summary>
    Warning,

    /// <summary>Error.</summary>
    Error,
}
