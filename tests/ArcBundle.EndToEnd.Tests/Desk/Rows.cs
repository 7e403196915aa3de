using System.Text;
using System.Text.Json;

namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary>Reads what scripts read: CSV as RFC 4180 has it, and one JSON object per line.</summary>
internal static class Rows
{
    /// <summary>Rows by column; every record must have as many fields as the header.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> OfCsv(string text)
    {
        var records = Records(text);
        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>Rows by member; null is the empty text, as in CSV.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> OfJson(string text) => [.. text.TrimEnd('\n').Split('\n').Select(static line =>
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.GetString() ?? string.Empty, StringComparer.Ordinal);
    })];

    private static List<List<string>> Records(string text)
    {
        var (records, record, field, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[i] is ',' or '\r' && !isQuoted)
                End(text[i] == '\r');
            else if (isQuoted || text[i] != '\n')
                field.Append(text[i]);
        }

        Assert.False(isQuoted);
        Assert.Empty(record);
        return records;

        void End(bool isLast)
        {
            record.Add(field.ToString());
            field.Clear();
            if (!isLast)
                return;
            records.Add(record);
            record = [];
        }
    }
}
