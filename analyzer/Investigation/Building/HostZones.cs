using ArcBundle.Analyzer.Analysis;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Finds the time zone of a host: the user's option, the bundle's context, then <c>systeminfo</c> or <c>msinfo32</c>.</summary>
internal static class HostZones
{
    /// <summary>The zone; says in the draft's warnings what was assumed.</summary>
    public static HostZone Of(HostDraft draft, AnalysisOptions options)
    {
        if (options.Zone is { } given)
            return new(given);
        var context = draft.Evidence.Context;
        if (context?.TimeZoneId is { } zoneId && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var known))
            return new(known, Entry: BundleEntryNames.Context);
        foreach (var report in draft.Reports)
        {
            var zone = report.Value.Zone;
            if (zone is null || zone.Candidates.Count == 0)
                continue;
            if (!zone.IsAssumed)
                return new(zone.Candidates[0], Entry: report.Origin.Entry);
            draft.Warnings.Add(new("warning.zone-assumed", ("host", draft.Id), ("zone", zone.Candidates[0].Id), ("text", zone.Text)));
            return new(zone.Candidates[0], IsAssumed: true, report.Origin.Entry);
        }

        if (context?.UtcOffsetMinutes is { } minutes && Math.Abs(minutes) <= 14 * 60)
        {
            // The offset of one day: daylight saving time of other days is not known.
            var fixedOffset = TimeZoneInfo.CreateCustomTimeZone("fixed", TimeSpan.FromMinutes(minutes), null, null);
            draft.Warnings.Add(new("warning.zone-assumed", ("host", draft.Id), ("zone", fixedOffset.BaseUtcOffset.ToString("c", System.Globalization.CultureInfo.InvariantCulture)), ("text", zoneIdOf(context.TimeZoneId))));
            return new(fixedOffset, IsAssumed: true, BundleEntryNames.Context);
        }

        return HostZone.Unknown;

        static string zoneIdOf(string? id) => id ?? "?";
    }

    /// <summary>The zone that hosts have in common, for one of which nothing tells it; null when they differ, or none tells one.</summary>
    public static HostZone? SharedBy(IReadOnlyList<HostDraft> drafts)
    {
        var zones = drafts.Select(static draft => draft.Zone.Zone).OfType<TimeZoneInfo>().DistinctBy(static zone => zone.Id, StringComparer.Ordinal).Take(2).ToList();
        return zones is [var only] ? new(only, IsAssumed: true) : null;
    }
}
