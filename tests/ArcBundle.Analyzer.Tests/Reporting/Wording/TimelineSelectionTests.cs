using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Tests.Reporting.Wording;

public class TimelineSelectionTests
{
    [Fact]
    public void Nearest_WhenThereAreTooMany_KeepsThoseByTheIncidentInOrder()
    {
        var result = SampleResult.CreateLarge(20);
        var incident = result.Incidents[10];

        var kept = TimelineSelection.Nearest(result.Timeline, [incident], 3);

        Assert.Equal(
            [incident.Incident.AtUtc.AddMinutes(-6), incident.Incident.AtUtc, incident.Incident.AtUtc.AddMinutes(6)],
            kept.Select(static entry => entry.AtUtc));
    }

    [Fact]
    public void Nearest_WhenThereIsNoIncident_KeepsTheLatest()
    {
        var timeline = SampleResult.CreateLarge(2).Timeline;

        Assert.Equal(timeline.Skip(15), TimelineSelection.Nearest(timeline, [], 5));
    }

    [Fact]
    public void Nearest_WhenAllFit_KeepsAll()
    {
        var result = SampleResult.Create();

        Assert.Same(result.Timeline, TimelineSelection.Nearest(result.Timeline, result.Incidents, 3));
    }
}
