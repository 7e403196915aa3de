using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>
/// Reads <c>systeminfo</c> (list or <c>/fo csv</c>) and the head of an <c>msinfo32</c> report in any language, by form: the host name is the
/// first value, or has a label that is known; the time zone is the value that begins with its offset or is a known name; the boot time has a label
/// that is known, or is the last date with a time of several. A report reduced to some of its values gives those.
/// </summary>
internal static class HostReportReader
{
    private const int LongestHostName = 255;

    /// <summary>Reads <paramref name="stream"/>; at most one fact.</summary>
    public static Readings<HostReport> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        DateOrder? locale = null;
        (string? Name, TextLine Line)? host = null;
        var mayBeHost = false;
        ZoneText? zone = null;
        var times = new List<WrittenTime>();
        var addresses = new List<string>();
        WrittenTime? boot = null;
        var isReport = false;
        TextLine? zoneLine = null;
        foreach (var (line, label, value, isFirst) in LabelledValues.Read(lines))
        {
            isReport |= line.Text.Contains('\t', StringComparison.Ordinal);
            if (zone is null && ZoneText.Parse(value) is { } told)
                (zone, zoneLine) = (told, line);
            locale ??= LocaleText.OrderOf(line.Text, value);
            addresses.AddRange(CardAddresses.In(label is ['[', ..] ? line.Text : value));
            mayBeHost |= isFirst;
            if (TimeScanner.ReadCell(value) is { } time)
            {
                times.Add(time);
                if (HostLabels.IsBoot(label))
                    boot ??= time;
                continue;
            }

            // An msinfo32 report begins with the time it was written; the name follows.
            if (host is null && (mayBeHost || HostLabels.IsHostName(label)) && value.Length is > 0 and <= LongestHostName && !value.Contains(' ', StringComparison.Ordinal))
                host = (value, line);
            mayBeHost = false;
        }

        if (host is null && zoneLine is { } only)
            host = (null, only);

        // The report is of one host: its own locale settles its dates, unless the user or the bundle told otherwise.
        var orders = new DateOrders(context.DateOrder ?? locale);
        foreach (var time in times)
            orders.See(time);
        var facts = new List<Sourced<HostReport>>();
        if (host is { } found)
        {
            // systeminfo lists installation and boot; an msinfo32 report begins with the time it was written and has no boot time.
            boot ??= !isReport && times.Count > 1 ? times[^1] : null;
            DateTime? written = isReport && times.Count > 0 ? Settle(times[0]) : null;
            facts.Add(new(new HostReport(found.Name, zone, boot is { } told ? Settle(told) : null, written, locale) { Addresses = [.. addresses.Distinct(StringComparer.OrdinalIgnoreCase)] }, Origin.Of(entry, Place.OfLine(found.Line.Number), found.Line.Text)));
        }

        return new(facts, quality.Of(lines));

        DateTime? Settle(WrittenTime time)
        {
            var read = orders.Read(time, out var isAmbiguous);
            quality.AmbiguousDates |= isAmbiguous;
            return isAmbiguous ? null : read;
        }
    }
}
