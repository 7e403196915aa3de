using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>Reads the tables of <c>fltmc</c> in any language: rows below a rule of dashes, or the error in their place.</summary>
internal static class MinifilterReader
{
    private const int MostRows = 50_000;

    /// <summary>Columns of <c>fltmc instances</c> on Windows versions that have a column of flags.</summary>
    private const int ColumnsWithFlags = 7;

    /// <summary>Reads <c>fltmc filters</c>.</summary>
    public static Listing<Minifilter> ReadFilters(Stream stream, string entry, ReadingContext context) =>
        Read(stream, entry, context, static (line, _) => FilterRows.Filter(line));

    /// <summary>Reads <c>fltmc instances</c>.</summary>
    public static Listing<MinifilterInstance> ReadInstances(Stream stream, string entry, ReadingContext context) =>
        Read(stream, entry, context, static (line, columns) => FilterRows.Instance(line, columns >= ColumnsWithFlags));

    private static Listing<T> Read<T>(Stream stream, string entry, ReadingContext context, Func<string, int, T?> parse)
        where T : class
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<T>>();
        Sourced<string>? error = null;
        var (columns, isLastRead) = (0, true);
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (columns == 0)
            {
                columns = DashedColumns.CountOf(line.Text);
                if (FilterError.IsError(line.Text))
                    error ??= new(line.Text.Trim(), Origin.Of(entry, Place.OfLine(line.Number), line.Text));
                continue;
            }

            if (facts.Count == MostRows)
            {
                quality.Truncated = true;
                break;
            }

            var fact = parse(line.Text, columns);
            isLastRead = fact is not null || Vssadmin.VssLine.IsPrompt(line.Text);
            if (fact is not null)
                facts.Add(new(fact, Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
            else
                quality.Skipped += isLastRead ? 0 : 1;
        }

        quality.Truncated |= !isLastRead;
        var outcome = facts.Count > 0 ? ListOutcome.Listed : error is not null ? ListOutcome.Denied : columns > 0 ? ListOutcome.Empty : ListOutcome.Unreadable;
        return new(new(facts, quality.Of(lines)), outcome, outcome == ListOutcome.Denied ? error : null);
    }
}
