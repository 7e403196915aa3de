namespace ArcBundle.Scenarios.Hosts;

/// <summary>An event of a host.</summary>
/// <param name="At">When, true time.</param>
/// <param name="Channel">Event log.</param>
/// <param name="Provider">Provider as written.</param>
/// <param name="Id">Event id.</param>
/// <param name="Level">Level.</param>
/// <param name="Data">Data, named or not.</param>
/// <param name="Binary">The Binary element; null for none.</param>
/// <param name="IsPlanted">Whether a case rests on it: such events go when the case withholds them.</param>
internal sealed record LoggedEvent(
    DateTimeOffset At, string Channel, string Provider, int Id, int Level, IReadOnlyList<(string? Name, string Value)> Data, byte[]? Binary = null, bool IsPlanted = false);
