using System.Globalization;
using ArcBundle.Analyzer.Investigation.Pictures;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>Where moments stand on the axis. Places are parts of the width, so that the picture fits any page and its letters keep their size.</summary>
/// <param name="range">What the axis shows.</param>
internal sealed class PictureScale(UtcSpan range)
{
    private const int MostTicks = 8;

    private static readonly int[] TickMinutes = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400, 43200];

    /// <summary>The place of a moment, for example <c>12.5%</c>; one outside of the axis stands at its end.</summary>
    public string X(DateTimeOffset moment) => Percent(Part(moment));

    /// <summary>The width of a span, as far as it lies on the axis.</summary>
    public string Width(UtcSpan span) => Percent(Part(span.ToUtc) - Part(span.FromUtc));

    /// <summary>The place of a moment as a part of the width, 0 to 1.</summary>
    public double Part(DateTimeOffset moment) => range.Length <= TimeSpan.Zero ? 0 : Math.Clamp((moment - range.FromUtc) / range.Length, 0, 1);

    /// <summary>Round moments of a clock on the axis, at most eight.</summary>
    /// <param name="offset">How far the clock shows ahead of UTC.</param>
    public IEnumerable<(DateTimeOffset Moment, string Label)> Ticks(TimeSpan offset)
    {
        var step = TimeSpan.FromMinutes(TickMinutes.FirstOrDefault(minutes => range.Length.TotalMinutes / minutes <= MostTicks));
        if (step == TimeSpan.Zero)
            yield break;
        var first = ((range.FromUtc.UtcTicks + offset.Ticks) / step.Ticks) + 1;
        for (var own = first * step.Ticks; own - offset.Ticks <= range.ToUtc.UtcTicks; own += step.Ticks)
        {
            if (own - offset.Ticks < DateTimeOffset.MinValue.Ticks || own < 0 || own > DateTime.MaxValue.Ticks)
                continue;
            yield return (new(own - offset.Ticks, TimeSpan.Zero), new DateTime(own, DateTimeKind.Unspecified).ToString(step.TotalDays >= 1 ? "MM-dd" : "HH:mm", CultureInfo.InvariantCulture));
        }
    }

    private static string Percent(double part) => (part * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
