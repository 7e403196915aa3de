using System.Text.Json;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>
/// Reads <c>journal.ndjson</c>. Beside a cut bundle a last line without its line feed was being written when the run ended and is left out
/// silently; in a bundle, which is written when the journal is complete, it is damage.
/// </summary>
internal sealed class JournalReader
{
    /// <summary>Twice as many lines as an archive may hold entries; what a hostile journal holds beyond is not read.</summary>
    private const int MostLines = 40_000;

    private readonly List<JournalRecord> _records = [];
    private readonly List<Message> _damage = [];

    private JournalReader()
    {
    }

    /// <summary>The records of all sound lines, in order.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="isInside">True for the journal in the bundle, false for one beside it.</param>
    /// <param name="damage">Takes one message for each kind of damage.</param>
    public static JournalContent Read(Stream journal, bool isInside, List<Message> damage)
    {
        var reader = new JournalReader();
        reader.ReadLines(reader.ReadAll(journal), isInside);
        damage.AddRange(reader._damage);
        return new JournalContent(reader._records, isInside && reader._damage.Count == 0);
    }

    private void ReadLines(byte[] content, bool isInside)
    {
        var unsound = 0;
        var rest = content.AsSpan();
        for (var lines = 0; lines < MostLines && rest.IndexOf((byte)'\n') is >= 0 and var end; rest = rest[(end + 1)..], lines++)
        {
            if (Parse(rest[..end]) is { } record)
                _records.Add(record);
            else
                unsound++;
        }

        if (content.Length == 0 && _damage.Count == 0)
            _damage.Add(new Message("intake.journal-empty"));
        if (unsound > 0)
            _damage.Add(new Message("intake.journal-lines", ("count", Numbers.Text(unsound))));
        if (rest.Contains((byte)'\n') || rest.Length >= BundleJson.LargestDocument)
            TellTooLarge();
        else if (isInside && !rest.IsEmpty)
            _damage.Add(new Message("intake.journal-torn"));
        TellRepeated();
    }

    private void TellRepeated()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = _records.Count(r => !seen.Add(r.Name is null ? $"item {r.Item}" : $"entry {r.Name}"));
        if (repeated > 0)
            _damage.Add(new Message("intake.journal-twice", ("count", Numbers.Text(repeated))));
    }

    private void TellTooLarge()
    {
        var message = new Message("intake.journal-large", ("limit", Numbers.Text(MostLines)), ("size", Numbers.Bytes(BundleJson.LargestDocument)));
        if (!_damage.Contains(message))
            _damage.Add(message);
    }

    private static JournalRecord? Parse(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return null;
        try
        {
            return JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[] ReadAll(Stream journal)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (var got = journal.Read(buffer); got > 0; got = journal.Read(buffer))
            {
                if (content.Length + got > BundleJson.LargestDocument)
                {
                    TellTooLarge();
                    break;
                }

                content.Write(buffer, 0, got);
            }
        }
        catch (Exception e) when (e is EvidenceDamagedException or IOException)
        {
            _damage.Add(new Message("intake.document", ("name", BundleEntryNames.Journal)));
        }

        return content.ToArray();
    }
}
