using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>A time zone as <c>systeminfo</c> or <c>msinfo32</c> writes it, and the zones it may be.</summary>
/// <param name="Text">As written: <c>(UTC+09:00) 大阪、札幌、東京</c>, <c>Tokyo Standard Time</c>.</param>
/// <param name="StandardOffset">Standard offset from UTC; null when the text has none and is not known.</param>
/// <param name="Candidates">Zones it may be, likeliest first; empty when nothing is known.</param>
/// <param name="IsAssumed">True when the display name is not known and the first candidate was taken by offset and language.</param>
internal sealed record ZoneText(string Text, TimeSpan? StandardOffset, IReadOnlyList<TimeZoneInfo> Candidates, bool IsAssumed)
{
    /// <summary>The zone of <paramref name="text"/>; null when it is no time zone text.</summary>
    public static ZoneText? Parse(string text)
    {
        text = text.Trim();
        var folded = Folding.Fold(text);
        if (KnownZone.All.FirstOrDefault(z => z.Windows.Equals(folded, StringComparison.OrdinalIgnoreCase) || folded.Equals(z.JapaneseStandard, StringComparison.Ordinal)) is { } named)
            return Known(text, named);
        if (OffsetOf(folded, out var end) is not { } offset)
            return null;

        var name = folded[end..].Trim();
        var known = KnownZone.All.Where(z => z.OffsetMinutes == (int)offset.TotalMinutes).ToList();
        if (known.Find(z => name.Equals(z.English, StringComparison.OrdinalIgnoreCase) || name.Equals(z.Japanese, StringComparison.Ordinal)) is { } exact)
            return Known(text, exact);
        var candidates = known.Select(static z => z.ToTimeZone()).OfType<TimeZoneInfo>().ToList();
        if (candidates.Count == 0)
            candidates.Add(TimeZoneInfo.CreateCustomTimeZone($"UTC{text[4..Math.Max(4, end - 1)]}", offset, null, null));
        return new ZoneText(text, offset, candidates, IsAssumed: true);
    }

    private static ZoneText Known(string text, KnownZone zone) =>
        new(text, TimeSpan.FromMinutes(zone.OffsetMinutes), zone.ToTimeZone() is { } found ? [found] : [], IsAssumed: false);

    /// <summary>The offset of <c>(UTC+09:00)</c>, <c>(GMT-05:00)</c> or <c>(UTC)</c> at the start; null for another text.</summary>
    private static TimeSpan? OffsetOf(string folded, out int end)
    {
        end = folded.IndexOf(')', StringComparison.Ordinal) + 1;
        if (end is < 5 or > 12 || !(folded.StartsWith("(UTC", StringComparison.OrdinalIgnoreCase) || folded.StartsWith("(GMT", StringComparison.OrdinalIgnoreCase)))
            return null;
        var inside = folded.AsSpan(4, end - 5).Trim();
        if (inside.IsEmpty)
            return TimeSpan.Zero;
        return inside[0] is '+' or '-' && TimeSpan.TryParseExact(inside[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14)
            ? inside[0] == '-' ? -offset : offset : null;
    }
}
