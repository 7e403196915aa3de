using System.Text;

namespace ArcBundle.Collector.Privacy;

/// <summary>Puts found places in order and carries them out.</summary>
internal static class TextEdits
{
    /// <summary>Sorts the places and drops those inside others: of two that begin alike the longer stays, else the one that begins first.</summary>
    public static void Settle(List<TextSpan> found)
    {
        if (found.Count < 2)
            return;
        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length));
        var kept = 1;
        for (var index = 1; index < found.Count; index++)
        {
            if (found[index].Start >= found[kept - 1].End)
                found[kept++] = found[index];
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>The text with every place replaced; the same instance when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Places, settled.</param>
    public static string Apply(string text, List<TextSpan> found)
    {
        if (found.Count == 0)
            return text;
        var result = new StringBuilder(text.Length + 32);
        var from = 0;
        foreach (var span in found)
        {
            result.Append(text, from, span.Start - from).Append(span.Replacement);
            from = span.End;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
