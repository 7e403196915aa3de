namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>One thing that is measured, round after round.</summary>
/// <param name="name">Its name.</param>
/// <param name="wanted">How many times faster than the other it must be; null when it is not compared.</param>
/// <param name="run">Does it once and gives the seconds; not a number when it cannot be done.</param>
internal sealed class Measurement(string name, double? wanted, Func<double> run)
{
    private const int WarmUps = 3;

    private readonly List<double> _seconds = [];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Seconds of every round.</summary>
    public IReadOnlyList<double> Seconds => _seconds;

    /// <summary>Runs without counting, so that all code is compiled.</summary>
    public void Warm()
    {
        for (var i = 0; i < WarmUps; i++)
            run();
    }

    /// <summary>Runs once and keeps the seconds.</summary>
    public void Measure() => _seconds.Add(run());

    /// <summary>Prints how it compares.</summary>
    /// <param name="others">Seconds of the other in the same rounds.</param>
    /// <returns>False when it is slower than it must be.</returns>
    public bool Print(IReadOnlyList<double> others)
    {
        if (_seconds.Exists(double.IsNaN))
            return true;
        var ratio = EventLogBenchmark.Median(others.Zip(_seconds, static (other, ours) => other / ours));
        var asked = wanted is null ? string.Empty : EventLogBenchmark.Line($" (asked for: {wanted})");
        Console.WriteLine(EventLogBenchmark.Line($"{name}: median {EventLogBenchmark.Median(_seconds) * 1000:F0} ms, {ratio:F1} times as fast{asked}"));
        return wanted is null || ratio >= wanted;
    }
}
