using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Logs: lines with time stamps.</summary>
internal static class LogForms
{
    /// <summary>Heading or first row of the activity log's table.</summary>
    public static bool IsActivityTable(IReadOnlyList<string> lines) => lines.Count > 0 && ActivityLogTable.TryStart(new TextLine(1, lines[0]), out _);

    /// <summary>
    /// Text of the activity log: a log in which most lines carry a message code, as only the activity log has them.
    /// </summary>
    public static bool IsActivityLog(IReadOnlyList<string> lines)
    {
        var (stamped, coded) = Count(lines);
        return IsLog(stamped, lines.Count) && coded * 2 > stamped && stamped > 1;
    }

    /// <summary>Any log: one line in five at least has a time stamp, or the first one has.</summary>
    public static bool IsLog(IReadOnlyList<string> lines) => IsLog(Count(lines).Stamped, lines.Count);

    private static bool IsLog(int stamped, int lines) => stamped > 0 && stamped * 5 >= lines;

    private static (int Stamped, int Coded) Count(IReadOnlyList<string> lines)
    {
        var stamp = new LogStamp();
        var (stamped, coded) = (0, 0);
        foreach (var line in lines)
        {
            var folded = Folding.Fold(line);
            if (!stamp.TryFind(folded, out _, out _, out var end))
                continue;
            stamped++;
            if (MessageCode.Find(folded.AsSpan(end)) is not null)
                coded++;
        }

        return (stamped, coded);
    }
}
