namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A <c>key=value</c> pair of a log line.</summary>
/// <param name="Key">Key in small letters without blanks, for example <c>networkerror</c>.</param>
/// <param name="Value">Value, trimmed.</param>
internal readonly record struct KeyValue(string Key, string Value);
