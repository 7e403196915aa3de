using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes the members of one offset between clocks, and of one self-check.</summary>
internal static class JsonClocks
{
    /// <summary>Writes the members of an offset.</summary>
    public static void Write(ReportJson json, ClockOffset offset)
    {
        json.Member("host", offset.Host);
        json.Member("reference", offset.Reference);
        json.Member("state", offset.State.ToName());
        json.Member("offsetSeconds", offset.OffsetSeconds);
        json.Member("errorSeconds", offset.ErrorSeconds);
        json.Member("pairs", offset.Pairs.Count);
        json.Member("steps", offset.Steps);
        json.Member("text", offset.Text);
        json.Array("timeService", offset.Sync, sync =>
        {
            json.Member("host", sync.Host);
            json.Member("inSync", sync.IsInSync);
            json.Member("event", sync.Record.Value.EventId);
            json.Member("atUtc", UtcText.Of(sync.AtUtc));
        });
    }

    /// <summary>Writes the members of a self-check.</summary>
    public static void Write(ReportJson json, CanaryResult check)
    {
        json.Member("host", check.Host);
        json.Member("item", check.Canary.Item.ToString());
        json.Member("check", check.Canary.Id);
        json.Member("seen", check.IsSeen);
        json.Member("text", check.Text);
    }
}
