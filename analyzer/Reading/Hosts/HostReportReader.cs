using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>
/// Reads <c>systeminfo</c> (list or <c>/fo csv</c>) and the head of an <c>msinfo32</c> report in any language, by form: the host name is the
/// first value, the time zone is the value that begins with its offset or is a known name, the boot time is the last date with a time.
/// </summary>
internal static class HostReportReader
{
    private const int MostLines = 400;
    private const int LongestHostName = 255;

    /// <summary>Reads <paramref name="stream"/>; at most one fact.</summary>
    public static Readings<HostReport> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        DateOrder? locale = null;
        (string Name, TextLine Line)? host = null;
        ZoneText? zone = null;
        var times = new List<WrittenTime>();
        var isReport = false;
        foreach (var (line, value) in Values(lines))
        {
            isReport |= line.Text.Contains('\t', StringComparison.Ordinal);
            zone ??= ZoneText.Parse(value);
            locale ??= LocaleText.OrderOf(line.Text, value);
            if (TimeScanner.ReadCell(value) is { } time)
                times.Add(time);
            else if (host is null && value.Length is > 0 and <= LongestHostName && !value.Contains(' ', StringComparison.Ordinal))
            {
                host = (value, line);
            }
        }

        // The report is of one host: its own locale settles its dates, unless the user or the bundle told otherwise.
        var orders = new DateOrders(context.DateOrder ?? locale);
        foreach (var time in times)
            orders.See(time);
        var facts = new List<Sourced<HostReport>>();
        if (host is { } found)
        {
            // systeminfo lists installation and boot; an msinfo32 report begins with the time it was written and has no boot time.
            DateTime? local = times.Count > 0 ? Settle(isReport ? times[0] : times[^1]) : null;
            facts.Add(new(new HostReport(found.Name, zone, isReport ? null : local, isReport ? local : null, locale), Origin.Of(entry, Place.OfLine(found.Line.Number), found.Line.Text)));
        }

        return new(facts, quality.Of(lines));

        DateTime? Settle(WrittenTime time)
        {
            var read = orders.Read(time, out var isAmbiguous);
            quality.AmbiguousDates |= isAmbiguous;
            return isAmbiguous ? null : read;
        }
    }

    private static IEnumerable<(TextLine Line, string Value)> Values(LineReader lines)
    {
        var isFirst = true;
        while (lines.LinesRead < MostLines && lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (isFirst && line.Text.AsSpan().Count(',') > 10 && line.Text.StartsWith('"'))
            {
                // The heading of the csv form; its one row has the values.
                var rows = new DelimitedReader(lines, ',');
                if (rows.TryRead(out var row))
                {
                    foreach (var cell in row.Cells)
                        yield return (new TextLine(row.Number, row.Raw), cell.Trim());
                }

                yield break;
            }

            isFirst = false;
            var tab = line.Text.IndexOf('\t', StringComparison.Ordinal);
            var at = tab >= 0 ? tab : Folding.Fold(line.Text).IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
                yield return (line, line.Text[(at + 1)..].Trim());
        }
    }
}
