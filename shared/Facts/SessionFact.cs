namespace ArcBundle.Format.Facts;

/// <summary>One session of a user on a host. Null means that the source did not tell.</summary>
/// <param name="SessionId">Number of the session.</param>
/// <param name="State">Its state.</param>
/// <param name="User">The user, as <c>DOMAIN\name</c>; null when nobody is logged on.</param>
/// <param name="UserSid">SID of the user.</param>
/// <param name="Station">Name of the window station, for example <c>Console</c>.</param>
/// <param name="LogonUtc">When the user logged on, UTC.</param>
/// <param name="LastInputUtc">When the user last did something, UTC.</param>
public sealed record SessionFact(
    int SessionId,
    SessionState State = SessionState.Unknown,
    string? User = null,
    string? UserSid = null,
    string? Station = null,
    DateTimeOffset? LogonUtc = null,
    DateTimeOffset? LastInputUtc = null);
