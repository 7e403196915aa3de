namespace ArcBundle.Analyzer.Tests.Commands.Progress;

/// <summary>A clock that goes on only when it is told to, or by a step of its own each time that it is read.</summary>
/// <param name="ofItself">What it goes on by when it is read.</param>
internal sealed class SteppedTime(TimeSpan ofItself = default) : TimeProvider
{
    private long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, ofItself.Ticks);

    public void Step(TimeSpan span) => _ticks += span.Ticks;
}
