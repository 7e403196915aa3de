using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Texts that stand in place of a tool's output when it was refused. Only the item in a bundle tells which tool it was.</summary>
internal static class Refusals
{
    /// <summary>Bytes of the longest such text, in UTF-16.</summary>
    private const int LongestText = 2048;

    private const int MostLines = 4;

    private static readonly string[] ElevationWords = ["requires elevation", "管理者特権が必要", "昇格が必要"];

    /// <summary>Whether an entry is a refusal and nothing else, in words that are known.</summary>
    public static bool Is(EvidenceEntry entry, ReadingContext context)
    {
        if (entry.Length is 0 or > LongestText)
            return false;
        using var stream = entry.Open();
        var lines = new LineReader(stream, context).ReadAll().Where(static line => !string.IsNullOrWhiteSpace(line.Text)).Take(MostLines + 1).ToList();
        return lines.Count is > 0 and <= MostLines && lines.Exists(static line => VssLine.IsDenial(line.Text) || Array.Exists(ElevationWords, word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
