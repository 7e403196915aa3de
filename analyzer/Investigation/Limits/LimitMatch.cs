namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>A time limit that a span of time matches.</summary>
/// <param name="Limit">The limit, with the reconnection when that counts.</param>
/// <param name="WithReconnection">Whether the server's 30 minutes of reconnecting are part of it.</param>
/// <param name="Setting">The registry value that sets it; null for the default of 20 minutes.</param>
internal sealed record LimitMatch(TimeSpan Limit, bool WithReconnection, LimitSetting? Setting);
