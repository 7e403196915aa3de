using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Finds the time stamp that makes a line a log line. Most logs begin their lines with it; some have columns before it. Once lines
/// are seen to begin with it, a time further inside is part of a message, so the line that holds it continues the one before.
/// </summary>
internal sealed class LogStamp
{
    /// <summary>Columns before the stamp are searched no further than this.</summary>
    private const int FurthestStart = 200;

    private long _atStart;
    private long _inside;

    /// <summary>Finds the stamp of <paramref name="folded"/>; <paramref name="start"/> is its place, <paramref name="end"/> the one after it.</summary>
    public bool TryFind(ReadOnlySpan<char> folded, out WrittenTime time, out int start, out int end)
    {
        start = 0;
        while (start < folded.Length && start < 16 && folded[start] is ' ' or '\t' or '[' or '(' or '<' or '"' or '*' or '#')
            start++;
        if (TimeScanner.TryReadAt(folded, start, out time, out end))
        {
            _atStart++;
            return true;
        }

        if (_atStart > _inside || !TimeScanner.TryFind(folded, FurthestStart, out time, out start, out end))
            return false;
        _inside++;
        return true;
    }
}
