namespace ArcBundle.Analyzer.Tests.CaseLibrary;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
