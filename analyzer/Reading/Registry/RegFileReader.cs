using System.Text;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>Reads a <c>.reg</c> export, version 5 or <c>REGEDIT4</c>. Every key line is a fact of kind <see cref="RegistryDataKind.Key"/>; lines that delete are passed over.</summary>
internal static class RegFileReader
{
    private const int MostFacts = 500_000;
    private const int LongestData = 1024 * 1024;
    private const int LongestText = 128 * 1024;
    private const int MostLinesOfText = 50;

    /// <summary>Texts that are never closed; after so many, texts are no longer followed over line breaks.</summary>
    private const int MostOpenTexts = 100;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Readings<RegistryFact> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<RegistryFact>>();
        int? version = null;
        RegKeyLine? key = null;
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.TrimStart().StartsWith(';'))
                continue;
            if (version is null && RegHeader.VersionOf(line.Text) is { } told)
            {
                version = told;
                continue;
            }

            if (facts.Count >= MostFacts)
            {
                quality.Truncated = true;
                break;
            }

            if (RegKeyLine.Parse(line.Text) is { } next)
            {
                key = next;
                if (!next.IsDeletion)
                    facts.Add(new(new RegistryFact(next.Path, next.View, null, RegistryDataKind.Key, null), Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
            }
            else if (key is { } open && ReadValue(line, lines, quality, version == 4 ? Ansi(lines, context) : null) is { } value)
            {
                if (!open.IsDeletion && value.Data is { } data)
                    facts.Add(new(new RegistryFact(open.Path, open.View, value.Name, data.Kind, data.Text, Masked: data.Text is null, WithheldBytes: data.WithheldBytes), Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
            }
            else
            {
                quality.Skipped++;
            }
        }

        return new(facts, quality.Of(lines));
    }

    /// <summary>Name and data of a value; null data for one that is to be deleted; null when the line is no value.</summary>
    private static (string Name, RegData? Data)? ReadValue(TextLine line, LineReader lines, TextQuality quality, Encoding? ansi)
    {
        var place = 0;
        var name = string.Empty;
        var text = line.Text.TrimStart();
        if (text.StartsWith('@'))
            place = 1;
        else if (!RegQuoted.TryRead(text, ref place, out name))
            return null;
        while (place < text.Length && text[place] == ' ')
            place++;
        if (place >= text.Length || text[place] != '=')
            return null;
        var rest = text[(place + 1)..].TrimStart();
        if (rest.TrimEnd() is "-")
            return (name, null);
        if (rest.StartsWith('"'))
            return ReadText(rest, lines, quality) is { } value ? (name, RegData.Of(value)) : null;
        if (RegData.Parse(JoinHex(rest, lines, quality), ansi) is { } data)
            return (name, data);

        // The name stands, its data is cut or damaged: a value that is there and not known.
        quality.Lost++;
        return null;
    }

    /// <summary>A text may hold line breaks, so it goes on until its closing quote.</summary>
    private static string? ReadText(string first, LineReader lines, TextQuality quality)
    {
        var text = first;
        var taken = new Stack<TextLine>();
        while (true)
        {
            var place = 0;
            if (RegQuoted.TryRead(text, ref place, out var value))
            {
                // Over a line break, only a quote at the end of its line closes the text: any other opens the next value.
                if (taken.Count == 0 || text.AsSpan(place).IsWhiteSpace())
                    return value;
                break;
            }

            var more = new StringBuilder(text);
            var isClosed = false;
            while (!isClosed && quality.Lost < MostOpenTexts && taken.Count < MostLinesOfText && more.Length < LongestText
                && lines.TryRead(out var next) && (RegKeyLine.Parse(next.Text) is null || PutBack(next)))
            {
                taken.Push(next);
                more.Append('\n').Append(next.Text);
                isClosed = next.Text.Contains('"', StringComparison.Ordinal);
            }

            if (!isClosed)
                break;
            text = more.ToString();
        }

        // Never closed: the text is cut off or damaged; the lines after it stand for themselves.
        quality.Lost++;
        while (taken.TryPop(out var line))
            lines.PutBack(line);
        return null;

        bool PutBack(TextLine next)
        {
            lines.PutBack(next);
            return false;
        }
    }

    /// <summary>Hexadecimal data goes on in the next line after a backslash.</summary>
    private static string JoinHex(string first, LineReader lines, TextQuality quality)
    {
        if (!first.TrimEnd().EndsWith('\\'))
            return first;
        var data = new StringBuilder();
        var part = first.TrimEnd();
        while (part.EndsWith('\\'))
        {
            if (data.Length <= LongestData)
                data.Append(part.AsSpan(0, part.Length - 1));
            else
                quality.Truncated = true;
            if (!lines.TryRead(out var next))
            {
                quality.Truncated = true;
                part = string.Empty;
            }
            else if (RegKeyLine.Parse(next.Text) is not null)
            {
                quality.Lost++;
                lines.PutBack(next);
                part = string.Empty;
            }
            else
            {
                part = next.Text.Trim();
            }
        }

        return data.Append(part).ToString();
    }

    /// <summary>Version 4 writes in the ANSI page: the one the text itself was read with, else the host's, else 1252.</summary>
    private static Encoding Ansi(LineReader lines, ReadingContext context)
    {
        var detected = lines.Detected;
        var page = detected.Basis != EncodingBasis.Ascii && detected.UnitLength == 1 ? detected.CodePage
            : context.CodePages.LastOrDefault(CodePages.IsKnown) is > 0 and var host ? host : CodePages.Western;
        return CodePages.Get(page, new UndecodableBytes());
    }
}
