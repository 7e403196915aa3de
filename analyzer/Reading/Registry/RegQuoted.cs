using System.Text;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>Texts between double quotes in a <c>.reg</c> file, with <c>\\</c> and <c>\"</c> escaped.</summary>
internal static class RegQuoted
{
    /// <summary>Reads a quoted text that starts at <paramref name="place"/>; false when it does not end in <paramref name="line"/>.</summary>
    public static bool TryRead(string line, ref int place, out string text)
    {
        text = string.Empty;
        if (place >= line.Length || line[place] != '"')
            return false;
        var unescaped = new StringBuilder();
        for (var i = place + 1; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                (text, place) = (unescaped.ToString(), i + 1);
                return true;
            }

            if (line[i] == '\\' && i + 1 < line.Length)
                i++;
            unescaped.Append(line[i]);
        }

        return false;
    }
}
