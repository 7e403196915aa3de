using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>A value of one known key of the machine's registry.</summary>
/// <param name="topic">The part of the comparison that it belongs to.</param>
/// <param name="item">The item that holds the key.</param>
/// <param name="key">How the path of the key ends.</param>
/// <param name="name">Name of the value.</param>
/// <param name="unit">How its number is read.</param>
/// <param name="whenNotSet">What holds when it is not set; null when nobody documents that.</param>
/// <param name="isCompared">Whether it matters that both sides are alike.</param>
internal sealed class RegistryRow(SettingTopic topic, ItemId item, string key, string name, SettingUnit unit, RegistryDefault? whenNotSet = null, bool isCompared = true) : SettingRow(topic)
{
    private const string Machine = @"HKEY_LOCAL_MACHINE\";

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var ofKey = side.Registry.Where(value => IsKey(value.Value.KeyPath)).ToList();
        var found = ofKey.FindAll(value => string.Equals(value.Value.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase));
        if (found.Count > 0)
            return found.Take(MostOfSide).Select(value => Known(side, name, value, ReadingOf(value.Value)) is var setting && isCompared ? setting : setting with { Compared = null });
        if (side.WhyUnknown(item) is { } why && !(side.Host is not null && ofKey.Count > 0 && side.Host.Items[item] is null))
            return [NotFound(side, name, SettingState.Unreadable, why)];
        return [IsReadWhole(side, ofKey) ? NotSet(side) : NotFound(side, name, SettingState.Absent, new("setting.key-part-only"))];
    }

    private ConnectionSetting NotSet(ComparedSide side)
    {
        if (unit == SettingUnit.ForcedUnload)
            return NotFound(side, name, SettingState.Default, new("setting.policy.not-configured"));
        if (whenNotSet is not { } holds)
            return NotFound(side, name, SettingState.Absent, new("setting.not-set"), compared: Compared(string.Empty));
        var text = Number(holds.Number);
        return holds.Source is { } source
            ? NotFound(side, name, SettingState.Default, new("setting.default", ("value", text + Suffix), ("source", source)), text, Compared(text))
            : NotFound(side, name, SettingState.Absent, new("setting.default-unconfirmed", ("value", text + Suffix)), compared: Compared(text));
    }

    private string Suffix => unit switch { SettingUnit.Milliseconds => " ms", SettingUnit.Seconds => " s", _ => string.Empty };

    private string? Compared(string text) => isCompared ? text : null;

    /// <summary>Whether the key itself was read, or all of the item by the collector, so that a value which is not there is not set.</summary>
    private bool IsReadWhole(ComparedSide side, List<Sourced<RegistryFact>> ofKey)
    {
        if (side.Host is not { } host || !host.Items.IsWhole(item) || ofKey.Exists(static value => value.Value.Kind == RegistryDataKind.UnreadableKey))
            return false;
        return host.Items[item]!.Outcome == ItemOutcome.Empty || ofKey.Exists(static value => value.Value.Kind == RegistryDataKind.Key)
            || side.Registry.Any(value => value.Origin.Entry.StartsWith(BundleEntryNames.FactsOf(item), StringComparison.Ordinal));
    }

    private bool IsKey(string path) => path.StartsWith(Machine, StringComparison.OrdinalIgnoreCase) && path.TrimEnd('\\').EndsWith(key, StringComparison.OrdinalIgnoreCase);

    private Message ReadingOf(RegistryFact fact)
    {
        if (HostRegistry.NumberOf(fact) is not { } number)
            return new("setting.limit.no-number");
        return unit switch
        {
            SettingUnit.Milliseconds => new("setting.time", ("seconds", (number / 1000m).ToString("0.###", CultureInfo.InvariantCulture))),
            SettingUnit.Seconds => new("setting.time", ("seconds", Number(number))),
            SettingUnit.ForcedUnload => new(number switch { 1 => "setting.policy.on", 0 => "setting.policy.off", _ => "setting.policy.other" }),
            _ => new("setting.is-set"),
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
