using System.Globalization;
using ArcBundle.Fuzz.Running;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz;

/// <summary>Random mutations of sound inputs, always the same ones: the seed is fixed. <c>eng/fuzz.sh</c> runs others.</summary>
public sealed class MutationTests
{
    /// <summary>Cases per target.</summary>
    private const long Cases = 100_000;

    /// <summary>Seed of the cases that every run of the tests repeats.</summary>
    private const ulong Seed = 20_261_120;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Run_WhenInputIsMutated_NeitherThrowsNorInventsNorLoses(string target)
    {
        var summary = new FuzzRun(FuzzTargets.Of(target), Seed).Run(0, Cases, TimeSpan.FromMinutes(20));

        TestContext.Current.SendDiagnosticMessage(summary.Row);
        Assert.True(summary.Failures.Count == 0, summary.Report);
        Assert.Equal(Cases.ToString(CultureInfo.InvariantCulture), summary.Cases.ToString(CultureInfo.InvariantCulture));
    }
}
