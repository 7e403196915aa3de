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
        Truncated |= lines.CutLines > 0;
        if (lines.CutLines > 0)
            Note("reading.long-lines", ("lines", Number(lines.CutLines)), ("bytes", Number(LineReader.LongestLine)));
        if (lines.ForeignLines > 0)
            Note("reading.foreign-lines", ("lines", Number(lines.ForeignLines)), ("encoding", lines.Detected.Name));
        return Of(lines.Detected, lines.LinesRead, lines.Undecodable, lines.Failure);
    }

    /// <summary>The quality of a text that was not read in lines.</summary>
    /// <param name="encoding">Encoding it was read with.</param>
    /// <param name="read">Units read.</param>
    /// <param name="undecodable">Bytes the encoding could not decode.</param>
    /// <param name="failure">Why the stream ended before its end; null when it did not.</param>
    public DataQuality Of(DetectedEncoding encoding, long read, long undecodable, string? failure)
    {
        if (encoding.Basis == EncodingBasis.Fallback)
            Note("reading.encoding-assumed", ("encoding", encoding.Name));
        if (undecodable > 0)
            Note("reading.undecodable", ("bytes", Number(undecodable)), ("encoding", encoding.Name));
        if (failure is not null)
            Note("reading.broken-off", ("error", failure));
        if (AmbiguousDates)
            Note("reading.ambiguous-dates");

        return new DataQuality
        {
            Read = read,
            Skipped = Skipped,
            Lost = Lost,
            Truncated = Truncated || failure is not null,
            Encoding = encoding.Name,
            UndecodableBytes = undecodable,
            AmbiguousDates = AmbiguousDates,
            Notes = [.. _notes],
        };
    }

    /// <summary>A number as note argument.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
