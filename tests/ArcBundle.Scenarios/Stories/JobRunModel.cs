namespace ArcBundle.Scenarios.Stories;

/// <summary>A run of a job.</summary>
internal sealed record JobRunModel(int Job, DateTimeOffset Start, DateTimeOffset End);
