using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// The number that the endpoint products of McAfee and Trellix write into their one event of the Application log, as <c>EventID=1027</c> at the
/// head of its text. The ranges of detections are unconfirmed but for 1027 and 1428; a number outside them tells nothing.
/// </summary>
internal static class TrellixNumber
{
    /// <summary>The one event id.</summary>
    public const int EventId = 3;

    private const string Label = "EventID=";

    /// <summary>Detections by the scanners (1024 to 1059, 1400 to 1499), and access that was blocked (1092).</summary>
    private static readonly (int From, int To)[] Detections = [(1024, 1059), (1092, 1092), (1400, 1499)];

    /// <summary>Whether a record tells of a detection.</summary>
    public static bool IsDetection(EventRecord record) => Of(record) is { } number && Array.Exists(Detections, range => number >= range.From && number <= range.To);

    private static int? Of(EventRecord record)
    {
        foreach (var datum in record.Data)
        {
            var at = datum.Value.IndexOf(Label, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var rest = datum.Value.AsSpan(at + Label.Length);
            var length = rest.IndexOfAnyExceptInRange('0', '9');
            if (int.TryParse(length < 0 ? rest : rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }
}
