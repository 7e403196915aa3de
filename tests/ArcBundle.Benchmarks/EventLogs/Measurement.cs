namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>One thing that is measured, round after round.</summary>
/// <param name="name">Its name.</param>
/// <param name="wanted">How many times faster than the other it must be; null when it is not compared.</param>
/// <param name="run">Does it once.</param>
internal sealed class Measurement(string name, double? wanted, Func<Spent> run)
{
    private const int WarmUps = 3;

    private readonly List<Spent> _rounds = [];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What every round took.</summary>
    public IReadOnlyList<Spent> Rounds => _rounds;

    /// <summary>Runs without counting, so that all code is compiled.</summary>
    public void Warm()
    {
        for (var i = 0; i < WarmUps; i++)
            run();
    }

    /// <summary>Runs once and keeps what it took.</summary>
    public void Measure() => _rounds.Add(run());

    /// <summary>Prints how it compares.</summary>
    /// <param name="others">What the other took in the same rounds.</param>
    /// <returns>False when it is slower than it must be.</returns>
    public bool Print(IReadOnlyList<Spent> others)
    {
        var ratio = Medians.Of(others.Zip(_rounds, static (other, ours) => other.Wall / ours.Wall));
        var cpuRatio = Medians.Of(others.Zip(_rounds, static (other, ours) => other.Cpu / ours.Cpu));
        var (wall, cpu) = (Medians.Of(_rounds.Select(static r => r.Wall)), Medians.Of(_rounds.Select(static r => r.Cpu)));
        var asked = wanted is null ? string.Empty : FormattableString.Invariant($"; asked for: {wanted}");
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {wall * 1000:F0} ms, {cpu * 1000:F0} ms of processor; {ratio:F1} times as fast ({cpuRatio:F1} by processor time{asked})"));
        return wanted is null || ratio >= wanted;
    }
}
