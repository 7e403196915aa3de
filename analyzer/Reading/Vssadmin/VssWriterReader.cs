using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// Reads redirected or pasted output of <c>vssadmin list writers</c> in any language: name between quotes, two GUIDs, number in brackets,
/// and the line after it. Indentation, quotes and colons may be any.
/// </summary>
internal static class VssWriterReader
{
    /// <summary>Writers that are kept; a host has dozens.</summary>
    private const int MostWriters = 10_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static VssWriterList Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var writers = new List<Sourced<VssWriter>>();
        var preface = new VssPreface(entry);
        var draft = new WriterDraft();
        while (TryReadUnwrapped(lines, out var line))
        {
            if (VssLine.QuotedName(line.Text) is { } name)
            {
                Add(draft);
                draft = new WriterDraft { Name = name, Line = line };
            }
            else if (draft.TryTake(line.Text))
            {
                continue;
            }
            else if (VssLine.StateOf(line.Text) is not null)
            {
                // The state of a writer whose name could not be read.
                quality.Lost++;
            }
            else if (draft.Name is null)
            {
                preface.See(line);
            }
            else if (!VssLine.IsPrompt(line.Text))
            {
                quality.Skipped++;
            }
        }

        Add(draft);
        if (draft is { Name: not null, LastError: null })
            quality.Truncated = true;
        preface.Tell(quality);
        var outcome = writers.Count > 0 ? ListOutcome.Listed : quality.Truncated || lines.Failure is not null ? ListOutcome.Unreadable : preface.Outcome;
        var facts = LastErrors.Judge(writers);
        if (facts.Exists(static w => w.Value is { HasLastError: null, LastErrorText: not null }))
            quality.Note("reading.vss-last-error-unknown");
        return new VssWriterList(new(facts, quality.Of(lines)), outcome, outcome == ListOutcome.Denied ? preface.Error : null, preface.WasBusy);

        void Add(WriterDraft finished)
        {
            if (finished.Name is null)
                return;
            if (finished.State is not { } state)
                quality.Lost++;
            else if (writers.Count == MostWriters)
                quality.Truncated = true;
            else
                writers.Add(new(finished.ToWriter(state), Origin.Of(entry, Place.OfLine(finished.Line.Number), finished.Quote)));
        }
    }

    /// <summary>The next line that is not blank; a name that a console wrapped is one line again.</summary>
    private static bool TryReadUnwrapped(LineReader lines, out TextLine line)
    {
        while (lines.TryRead(out line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (!VssLine.OpensName(line.Text) || !lines.TryRead(out var next))
                return true;
            if (VssLine.QuotedName(line.Text + next.Text) is not null)
                line = line with { Text = line.Text + next.Text };
            else
                lines.PutBack(next);
            return true;
        }

        return false;
    }
}
