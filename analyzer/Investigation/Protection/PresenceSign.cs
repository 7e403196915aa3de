using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>One thing that shows a protection product on a host.</summary>
/// <param name="Text">What it is, the same in every language: <c>MsMpEng.exe (PID 3120)</c>, a service's key, <c>WdFilter (328010)</c>.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="AtUtc">Start of the process or time of the event, UTC; null when it has none.</param>
/// <param name="IsActive">False for what is installed and does not run: a stopped service.</param>
internal sealed record PresenceSign(string Text, Origin Origin, DateTimeOffset? AtUtc, bool IsActive);
