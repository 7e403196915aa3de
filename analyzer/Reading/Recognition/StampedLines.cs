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
    /// <summary>Whether the text is a log: one line in five at least has a time stamp.</summary>
    public bool AreLog => Stamped > 0 && Stamped * 5 >= Lines;

    /// <summary>Counts lines; a list that the Event Viewer saved has none that count.</summary>
    public static StampedLines Of(IReadOnlyList<string> lines)
    {
        if (EventViewerTable.Is(lines))
            return new(lines.Count, 0, 0);
        var stamp = new LogStamp();
        var (stamped, coded) = (0, 0);
        foreach (var line in lines)
        {
            var folded = Folding.Fold(line);
            if (!stamp.TryFind(folded, out _, out var start, out var end) || IsOfManagement(folded.AsSpan(start)))
                continue;
            stamped++;
            if (MessageCode.Find(folded.AsSpan(end)) is not null)
                coded++;
        }

        return new(lines.Count, stamped, coded);
    }

    /// <summary>Whether a text begins with a time of WMI: <c>wmic</c> writes them, logs do not.</summary>
    private static bool IsOfManagement(ReadOnlySpan<char> text) => text.Length >= CimTime.Length && CimTime.Read(text[..CimTime.Length]) is not null;
}
