using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>The content of one entry as rows; streamed, so that a large log needs no memory.</summary>
/// <param name="Columns">Column names: stable, lower camel case, in no language.</param>
/// <param name="Write">Gives the rows one by one (one cell per column, null where the source does not tell) and then what could not be read.</param>
internal sealed record ItemTable(IReadOnlyList<string> Columns, Func<Action<IReadOnlyList<string?>>, DataQuality> Write)
{
    /// <summary>A table of rows that are there already or are made while they are asked for.</summary>
    public static ItemTable Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows, DataQuality? quality = null) => new(columns, write =>
    {
        foreach (var row in rows)
            write(row);
        return quality ?? DataQuality.Whole;
    });
}
