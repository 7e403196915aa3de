using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>Versions and builds of the product as its registry keys tell them.</summary>
internal sealed class VersionRow() : SettingRow(SettingTopic.Product)
{
    /// <summary>Names of values that hold one. Not documented, therefore data.</summary>
    private static readonly string[] Names = ["Version", "ProductVersion", "CurrentVersion", "Build", "BuildNumber"];

    private static readonly Message Title = new("setting.title.version");

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        const string name = "product.version";
        var found = (side.Host?.Registry.ProductValues(Names) ?? []).Where(static value => value.Value is { Masked: false, Data.Length: > 0, Kind: RegistryDataKind.Text or RegistryDataKind.ExpandableText or RegistryDataKind.DWord })
            .DistinctBy(static value => (value.Value.KeyPath, value.Value.Name, value.Value.Data)).Take(MostOfSide).ToList();
        if (found.Count > 0)
            return found.Select(value => Known(side, name, value, new("setting.version")) with { Title = Title });
        var walk = ProductWalk.Of(side.Host);
        return [NotFound(side, name, walk.Root is null ? walk.WhenNotFound : SettingState.Absent, walk.Why ?? new("setting.version.none"), title: Title)];
    }

    /// <summary>A server has more parts than an agent: what matters is that no part of the one is of the version of any part of the other.</summary>
    public override bool Differ(IReadOnlyCollection<string> server, IReadOnlyCollection<string> agent) => !server.Intersect(agent, StringComparer.OrdinalIgnoreCase).Any();
}
