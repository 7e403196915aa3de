using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>
/// The setting of version 18.0 and later that keeps the product from its loopback address (vendor article 3140109663). Its name is not public:
/// every value below the product's keys whose name tells of a loopback counts.
/// </summary>
internal sealed class LoopbackRow() : SettingRow(SettingTopic.Product)
{
    private const string Word = "loopback";
    private const string Name = "*" + Word + "*";

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var found = (side.Host?.Registry.ProductValues() ?? []).Where(static value => value.Value.Name?.Contains(Word, StringComparison.OrdinalIgnoreCase) == true).Take(MostOfSide).ToList();
        if (found.Count > 0)
            return found.Select(value => Known(side, Name, value, new("setting.loopback")));
        var walk = ProductWalk.Of(side.Host);
        return [NotFound(side, Name, walk.Root is null ? walk.WhenNotFound : SettingState.Absent, walk.Why ?? new("setting.loopback.none"), compared: walk.Root is null ? null : string.Empty)];
    }
}
