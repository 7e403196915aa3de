using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>Compares the settings of both sides of the incidents of a case: found and not found. What two hosts tell is read once, however many incidents they have.</summary>
/// <param name="evidence">The case.</param>
internal sealed class CaseSettings(CaseEvidence evidence)
{
    private readonly Dictionary<(string? Server, string? Agent), IReadOnlyList<ConnectionSetting>> _ofHosts = [];

    /// <summary>The settings of an incident, in the order of <see cref="SettingRows"/>: of each name the server's before the agent's, in the order found.</summary>
    public IReadOnlyList<ConnectionSetting> Of(Incident incident)
    {
        var sides = SidesOf(incident);
        var key = (incident.Server?.Id, incident.Agent?.Id);
        if (!_ofHosts.TryGetValue(key, out var ofHosts))
            _ofHosts[key] = ofHosts = Compare(sides, isOfIncident: false);
        return [.. Compare(sides, isOfIncident: true), .. ofHosts];
    }

    private IReadOnlyList<ComparedSide> SidesOf(Incident incident)
    {
        var limits = new ConnectionLimits(incident);
        return incident.Server is not null && incident.Server == incident.Agent
            ? [new("both", incident.Server, null, limits, evidence)]
            : [new("server", incident.Server, incident.Agent, limits, evidence), new("agent", incident.Agent, incident.Server, limits, evidence)];
    }

    private static IReadOnlyList<ConnectionSetting> Compare(IReadOnlyList<ComparedSide> sides, bool isOfIncident) =>
        [.. SettingRows.All.Where(row => row.IsOfIncident == isOfIncident).SelectMany(row => Compare(row, sides))];

    private static IEnumerable<ConnectionSetting> Compare(SettingRow row, IReadOnlyList<ComparedSide> sides) => sides.SelectMany(row.Of)
        .GroupBy(static setting => setting.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(setting => Mark(row, [.. setting]));

    private static IEnumerable<ConnectionSetting> Mark(SettingRow row, List<ConnectionSetting> settings)
    {
        var sides = settings.GroupBy(static setting => setting.Side, StringComparer.Ordinal).Select(static side => side.Select(static setting => setting.Compared).ToList()).ToList();
        var differs = sides is [var server, var agent] && !server.Contains(null) && !agent.Contains(null) && row.Differ([.. server.OfType<string>()], [.. agent.OfType<string>()]);
        return differs ? settings.Select(static setting => setting with { Differs = true }) : settings;
    }
}
