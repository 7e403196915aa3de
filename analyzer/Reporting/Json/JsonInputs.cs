using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes the members of one input.</summary>
internal static class JsonInputs
{
    /// <summary>Writes the members.</summary>
    public static void Write(ReportJson json, InputSummary input)
    {
        json.Member("id", input.Id);
        json.Member("path", input.Path);
        json.Member("kind", input.Kind);
        json.Member("sha256", input.Sha256);
        json.Member("host", input.Host);
        json.Member("role", input.Role.ToName());
        json.Member("collectedAtUtc", input.CollectedAtUtc);
        json.Member("utcOffsetMinutes", input.UtcOffsetMinutes);
        json.Member("complete", input.Complete);
        json.Array("damage", input.Damage);
        json.Array("items", input.Items, item =>
        {
            json.Member("item", item.Item);
            json.Member("outcome", item.Outcome.ToName());
            json.Member("note", item.Note);
        });
    }
}
