using System.Buffers;
using System.Runtime.InteropServices;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>How many lines of a text have a time stamp.</summary>
/// <param name="Lines">All lines.</param>
/// <param name="Stamped">Lines with a time stamp.</param>
/// <param name="Coded">Lines with a time stamp and a message code after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StampedLines(int Lines, int Stamped, int Coded)
{
    /// <summary>Cells of a heading that make a text a table rather than a log with a comma in its first line.</summary>
    private const int LeastCells = 4;

    /// <summary>What may stand before a time that still begins its line.</summary>
    private static readonly SearchValues<char> Decoration = SearchValues.Create(" \t[(<\"*#=-");

    /// <summary>Whether the text is a log: one line in five at least has a time stamp.</summary>
    public bool AreLog => Stamped > 0 && Stamped * 5 >= Lines;

    /// <summary>Counts lines; a listing of files, and a table of something else than the product's messages, have none that count.</summary>
    public static StampedLines Of(IReadOnlyList<string> lines)
    {
        var stamp = new LogStamp();
        var (stamped, coded, files) = (0, 0, 0);
        var isTable = IsUnderHeading(lines);
        var facts = default(LogFacts);
        var names = new NameTable();
        foreach (var line in lines)
        {
            var folded = Folding.Fold(line);
            if (!stamp.TryFind(folded, out _, out var start, out var end) || IsOfManagement(folded.AsSpan(start)) || IsLastOfRow(folded, start, end))
                continue;
            stamped++;
            if (MessageCode.Find(folded.AsSpan(end)) is not null)
                coded++;
            if (IsOfFolder(folded.AsSpan(end).Trim()))
                files++;
            if (isTable)
                LogFields.Fill(ref facts, folded, names);
        }

        var isOther = files > 0 || (isTable && facts is { Code: null, Job: null, ErrorNumber: null, Node: null, Address: null });
        return isOther ? new(lines.Count, 0, 0) : new(lines.Count, stamped, coded);
    }

    /// <summary>Whether a text begins with a time of WMI: <c>wmic</c> writes them, logs do not.</summary>
    private static bool IsOfManagement(ReadOnlySpan<char> text) => text.Length >= CimTime.Length && CimTime.Read(text[..CimTime.Length]) is not null;

    /// <summary>Whether a time ends a row of other things: a log says something after its time, unless that stands first.</summary>
    private static bool IsLastOfRow(string folded, int start, int end) =>
        folded.AsSpan(end).Trim(" \t\"',;)]").IsEmpty && folded.AsSpan(0, start).ContainsAnyExcept(Decoration);

    /// <summary>What <c>dir</c> writes after the time of a folder.</summary>
    private static bool IsOfFolder(ReadOnlySpan<char> text) =>
        text.StartsWith("<DIR>", StringComparison.Ordinal) || text.StartsWith("<JUNCTION>", StringComparison.Ordinal) || text.StartsWith("<SYMLINKD>", StringComparison.Ordinal);

    /// <summary>Whether the first line names columns, without a time, and the second has as many cells.</summary>
    private static bool IsUnderHeading(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2)
            return false;
        var delimiter = DelimitedReader.DelimiterOf(lines[0]);
        var heading = DelimitedReader.Split(lines[0], delimiter);
        return heading.Count >= LeastCells && DelimitedReader.Split(lines[1], delimiter).Count == heading.Count && !TimeScanner.TryFind(Folding.Fold(lines[0]), lines[0].Length, out _, out _, out _);
    }
}
