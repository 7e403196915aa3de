using System.Globalization;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Gathers what a reader of text has to tell and makes the <see cref="DataQuality"/> of it. One per entry.</summary>
internal sealed class TextQuality
{
    /// <summary>Different notes that are kept.</summary>
    private const int MostNotes = 20;

    private readonly List<Message> _notes = [];

    /// <summary>Lines or rows that did not have the expected form.</summary>
    public long Skipped { get; set; }

    /// <summary>Lines, rows or records known to be lost.</summary>
    public long Lost { get; set; }

    /// <summary>True when the text ends before its own end.</summary>
    public bool Truncated { get; set; }

    /// <summary>True when the day/month order stayed open.</summary>
    public bool AmbiguousDates { get; set; }

    /// <summary>Adds a note unless the same one is there already.</summary>
    public void Note(string key, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        var note = new Message(key, arguments);
        if (_notes.Count < MostNotes && !_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>The quality of what <paramref name="lines"/> has read.</summary>
    public DataQuality Of(LineReader lines)
    {
        var encoding = lines.Detected;
        if (encoding.Basis == EncodingBasis.Fallback)
            Note("reading.encoding-assumed", ("encoding", encoding.Name));
        if (lines.Undecodable > 0)
            Note("reading.undecodable", ("bytes", Number(lines.Undecodable)), ("encoding", encoding.Name));
        if (lines.CutLines > 0)
            Note("reading.long-lines", ("lines", Number(lines.CutLines)), ("bytes", Number(LineReader.LongestLine)));
        if (lines.Failure is { } failure)
            Note("reading.broken-off", ("error", failure));
        if (AmbiguousDates)
            Note("reading.ambiguous-dates");

        return new DataQuality
        {
            Read = lines.LinesRead,
            Skipped = Skipped,
            Lost = Lost,
            Truncated = Truncated || lines.CutLines > 0 || lines.Failure is not null,
            Encoding = encoding.Name,
            UndecodableBytes = lines.Undecodable,
            AmbiguousDates = AmbiguousDates,
            Notes = [.. _notes],
        };
    }

    /// <summary>A number as note argument.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
