using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>What stands before the first writer: the banner, the announcement of late answers, or the error in place of a listing.</summary>
internal sealed class VssPreface(string entry)
{
    private bool _hasBanner;
    private bool _hasCopyright;
    private int _others;

    /// <summary>The first error line; null when there is none.</summary>
    public Sourced<string>? Error { get; private set; }

    /// <summary>True when the tool announced late answers, in words that are known or as the two lines without a colon that they are in every language.</summary>
    public bool WasBusy { get; private set; }

    /// <summary>What the output is, given that no writer follows.</summary>
    public ListOutcome Outcome =>
        Error is not null ? ListOutcome.Denied
        : _hasBanner && _hasCopyright && _others == 0 && !WasBusy ? ListOutcome.Empty
        : ListOutcome.Unreadable;

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
            WasBusy |= ++_others == 2 && _hasCopyright;
    }

    /// <summary>A label and a sentence; not the first writer's name cut off before its closing quote.</summary>
    private static bool IsError(string text) => VssLine.AfterColon(text) is { Length: > 0 } rest && Folding.Fold(rest)[0] is not ('\'' or '"' or '{');
}
