using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>Whether exclusions of Microsoft Defender cover the product's folders and processes of a side.</summary>
internal sealed class ExclusionsRow() : SettingRow(SettingTopic.Antivirus)
{
    /// <summary>Exclusions and things not covered that are named.</summary>
    private const int MostNamed = 8;

    private const string Name = "defender.exclusions";

    private static readonly Message Title = new("setting.title.defender.exclusions");

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        if (side.Host is not { DefenderExclusions: { } inForce } host)
            return [NotFound(side, Name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.Antivirus) ?? new("setting.exclusions.untold"), title: Title)];
        var cover = ExclusionCover.Of(ProductFiles.Of(host), inForce, ProcessesOf(side));
        var covering = cover.Covering.Select(static exclusion => exclusion.Value.Value).ToList();
        var uncovered = ("things", Listed(cover.Uncovered));
        if (covering.Count == 0)
            return [NotFound(side, Name, SettingState.Absent, new("setting.exclusions.none", uncovered), title: Title)];
        return [Known(side, Name, Listed(covering), cover.IsWhole ? new("setting.exclusions.whole") : new("setting.exclusions.part", uncovered), PlaceOf(cover.Covering[0].Origin), compared: null, Title)];
    }

    /// <summary>What must be left out there: both sides have the agent's service, each has processes of jobs.</summary>
    private static IReadOnlyList<string> ProcessesOf(ComparedSide side) =>
        [.. ProductNames.AgentServiceProcesses.Concat(side.IsServer ? ProductNames.ServerJobProcesses : ProductNames.AgentJobProcesses).Select(static stem => stem + ".exe")];

    private static string Listed(IReadOnlyList<string> things) => string.Join(", ", things.Take(MostNamed)) + (things.Count > MostNamed ? ", …" : string.Empty);
}
