using System.Text.Json;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>Reads <c>journal.ndjson</c>. A last line without its line feed was being written when the run was cut and is left out silently.</summary>
internal static class JournalReader
{
    /// <summary>Twice as many records as an archive may hold entries; what a hostile journal holds beyond is not read.</summary>
    private const int MostRecords = 40_000;

    /// <summary>The records of all sound lines, in order; lines that are not sound are counted into <paramref name="damage"/>.</summary>
    public static IReadOnlyList<JournalRecord> Read(Stream journal, List<Message> damage)
    {
        var content = ReadAll(journal, damage);
        var records = new List<JournalRecord>();
        var unsound = 0;
        for (var rest = content.AsSpan(); records.Count < MostRecords && rest.IndexOf((byte)'\n') is >= 0 and var end; rest = rest[(end + 1)..])
        {
            if (Parse(rest[..end]) is { } record)
                records.Add(record);
            else
                unsound++;
        }

        if (unsound > 0)
            damage.Add(new Message("intake.journal-lines", ("count", Numbers.Text(unsound))));
        return records;
    }

    private static JournalRecord? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] ReadAll(Stream journal, List<Message> damage)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (var got = journal.Read(buffer); got > 0 && content.Length < BundleJson.LargestDocument; got = journal.Read(buffer))
                content.Write(buffer, 0, got);
        }
        catch (Exception e) when (e is EvidenceDamagedException or IOException)
        {
            damage.Add(new Message("intake.document", ("name", BundleEntryNames.Journal)));
        }

        return content.ToArray();
    }
}
