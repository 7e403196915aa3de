using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>What stands before the first writer: the banner, the announcement of late answers, or the error in place of a listing.</summary>
internal sealed class VssPreface(string entry)
{
    private bool _hasBanner;
    private bool _hasCopyright;
    private int _others;
    private bool _isSentence;

    /// <summary>The first error line; null when there is none.</summary>
    public Sourced<string>? Error { get; private set; }

    /// <summary>True when the tool announced late answers, in words that are known or as the two lines without a colon that they are in every language.</summary>
    public bool WasBusy { get; private set; }

    /// <summary>What the output is, given that no writer follows.</summary>
    public ListOutcome Outcome =>
        Error is not null ? ListOutcome.Denied
        : _hasBanner && _hasCopyright && _others == 0 && !WasBusy ? ListOutcome.Empty
        : ListOutcome.Unreadable;

    /// <summary>Says in the notes what the preface tells.</summary>
    public void Tell(TextQuality quality)
    {
        if (WasBusy)
            quality.Note("reading.vss-was-busy");
    }

    /// <summary>The listing that follows the preface.</summary>
    /// <param name="readings">What was listed.</param>
    /// <param name="nothingIsASentence">
    /// True for a list that says in one sentence that it has nothing to show (shadows, shadowstorage: the tool exits with 1 then), so that a banner
    /// alone is a list cut off; false for one that shows its banner alone.
    /// </param>
    public Listing<T> Judge<T>(Readings<T> readings, bool nothingIsASentence)
    {
        var outcome = readings.Facts.Count > 0 ? ListOutcome.Listed
            : readings.Quality.IsDamaged ? ListOutcome.Unreadable
            : !nothingIsASentence || Error is not null ? Outcome
            : _hasBanner && _hasCopyright && _others == 1 && _isSentence ? ListOutcome.Empty
            : ListOutcome.Unreadable;
        return new(readings, outcome, outcome == ListOutcome.Denied ? Error : null);
    }

    /// <summary>Takes a line that is not blank.</summary>
    public void See(TextLine line)
    {
        if (VssLine.IsPrompt(line.Text))
            return;
        if (VssLine.IsBanner(line.Text))
            _hasBanner = true;
        else if (_hasBanner && !_hasCopyright && VssLine.IsCopyright(line.Text))
            _hasCopyright = true;
        else if (VssLine.IsWaiting(line.Text))
            WasBusy = true;
        else if (VssLine.IsDenial(line.Text) || (_hasBanner && IsError(line.Text)))
            Error ??= new(line.Text.Trim(), Origin.Of(entry, Place.OfLine(line.Number), line.Text));
        else
        {
            _others++;
            _isSentence = line.Text.AsSpan().TrimEnd() is [.., '.' or '。' or '．'];
            WasBusy |= _others == 2 && _hasCopyright;
        }
    }

    /// <summary>A label and a sentence; not the first line of a list, cut off inside its name, id or volume.</summary>
    private static bool IsError(string text) => VssLine.AfterColon(text) is { Length: > 0 } rest && Folding.Fold(rest)[0] is not ('\'' or '"' or '{' or '(' or '\\');
}
