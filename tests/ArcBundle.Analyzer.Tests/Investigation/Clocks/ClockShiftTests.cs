using System.Collections;
using System.Reflection;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Investigation.Clocks;

public sealed class ClockShiftTests
{
    private static readonly TimeSpan By = TimeSpan.FromMinutes(-7);

    /// <summary>Whatever a host comes to hold: a moment that is forgotten here would stay on the wrong time line.</summary>
    [Theory]
    [InlineData("registry-unload/has-it")]
    [InlineData("network/converted-trace")]
    [InlineData("incidents/both-logs")]
    [InlineData("antivirus/has-it")]
    public void Of_WhenHostIsMoved_MovesEveryMomentOfIt(string scenario)
    {
        using var opened = Scenario.Open(scenario);
        using var opening = new EvidenceOpener().Open(opened.Folder);
        foreach (var evidence in opening.Inputs.SelectMany(static input => input.Hosts))
        {
            var draft = HostBuilder.Read("H1", evidence, AnalysisOptions.None, TestContext.Current.CancellationToken);
            var host = HostBuilder.Build(draft, HostRole.Agent, AnalysisOptions.None).Host;
            List<(string Path, DateTimeOffset At)> before = [.. Moments(host, "host")], after = [.. Moments(ClockShift.Of(host, By), "host")];
            Assert.NotEmpty(before);
            Assert.Equal(before.Select(static moment => moment with { At = moment.At + By }), after);
        }
    }

    [Fact]
    public void Of_WhenMomentLiesAtTheEndOfAllTimes_LeavesItThere()
    {
        var host = CaseLog.Host("H1", "FILESV02", HostRole.Agent) with { BootUtc = DateTimeOffset.MinValue, TakenAtUtc = DateTimeOffset.MaxValue };
        Assert.Equal(DateTimeOffset.MinValue, ClockShift.Of(host, By).BootUtc);
        Assert.Equal(DateTimeOffset.MaxValue, ClockShift.Of(host, -By).TakenAtUtc);
    }

    /// <summary>All moments that a value holds in its fields, however deep, with the way to each. Derived values and zones have none of their own.</summary>
    private static IEnumerable<(string Path, DateTimeOffset At)> Moments(object? value, string path)
    {
        if (value is null or string or TimeZoneInfo or Delegate || value.GetType().IsPrimitive || value.GetType().IsEnum)
            yield break;
        if (value is DateTimeOffset moment)
        {
            yield return (path, moment);
            yield break;
        }

        if (value is IEnumerable list)
        {
            var index = 0;
            foreach (var element in list)
            {
                foreach (var found in Moments(element, $"{path}[{index}]"))
                    yield return found;
                index++;
            }

            yield break;
        }

        if (value.GetType().Namespace?.StartsWith("ArcBundle", StringComparison.Ordinal) != true)
            yield break;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static p => p.GetIndexParameters().Length == 0 && IsStored(p)))
        {
            foreach (var found in Moments(property.GetValue(value), $"{path}.{property.Name}"))
                yield return found;
        }
    }

    private static bool IsStored(PropertyInfo property) => property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
}
