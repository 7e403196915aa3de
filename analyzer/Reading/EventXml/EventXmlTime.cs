using System.Globalization;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Times in the XML of events.</summary>
internal static class EventXmlTime
{
    /// <summary>
    /// The time that a <c>SystemTime</c> attribute tells, UTC; null when it is none. <c>wevtutil</c> writes UTC; <c>tracerpt</c> writes local
    /// time with an offset that lacks one minute (<c>+08:59</c> in Japan, <c>-07:59</c> on the Pacific coast), which is put right: no zone
    /// has such an offset.
    /// </summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return null;
        var lacking = ((int)time.Offset.TotalMinutes % 15) switch { 14 => 1, -14 => -1, _ => 0 };

        // At the ends of the calendar there is no minute to give or take, and no event either.
        return lacking == 0 || time.Year is < 2 or > 9998 ? time.ToUniversalTime() : time.ToUniversalTime().AddMinutes(-lacking);
    }
}
