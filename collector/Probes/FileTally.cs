using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Adds up how the files of one item went into the item's outcome.</summary>
internal sealed class FileTally
{
    /// <summary>Notes kept; a folder with thousands of unreadable files says the same thing thousands of times.</summary>
    private const int MostNotes = 50;

    private readonly List<OutcomeNote> _notes = [];
    private int _copied;
    private bool _hasContent;
    private bool _isPartial;
    private bool _denied;
    private bool _failed;
    private bool _skipped;
    private bool _other;
    private int _unsaid;

    /// <summary>Bytes copied so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Counts one file.</summary>
    public void Add(TakenFile file)
    {
        Bytes += file.Bytes;
        var hasEntry = file.Outcome is ItemOutcome.Collected or ItemOutcome.Empty or ItemOutcome.Truncated;
        _copied += hasEntry ? 1 : 0;
        _hasContent |= file.Bytes > 0;
        _skipped |= file.Outcome == ItemOutcome.Skipped;
        _other |= file.Outcome != ItemOutcome.Skipped;
        _isPartial |= file.Outcome is not (ItemOutcome.Collected or ItemOutcome.Empty);
        _denied |= file.Outcome == ItemOutcome.Denied;
        _failed |= file.Outcome == ItemOutcome.Failed;
        if (file.Note is { } note)
            Note(note);
    }

    /// <summary>Counts the folders that a walk could not list.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="source">Makes of a local path what the manifest tells.</param>
    public void AddUnreadable(FolderWalk walk, Func<string, string> source)
    {
        foreach (var folder in walk.Unreadable)
        {
            _isPartial = true;
            _denied |= folder.IsRefused;
            _failed |= !folder.IsRefused;
            Note(folder.Note(source(folder.Path)));
        }
    }

    /// <summary>Counts the links that a walk did not follow.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="source">Makes of a local path what the manifest tells.</param>
    public void AddLinks(FolderWalk walk, Func<string, string> source)
    {
        foreach (var link in walk.Links)
            AddLink(source(link.FullName));
    }

    /// <summary>Counts a link that is not followed.</summary>
    public void AddLink(string source) => Add(new TakenFile(ItemOutcome.Skipped, 0, new OutcomeNote(OutcomeReasons.NotReadable, $"{source}: link")));

    /// <summary>Tells of something left out by a bound.</summary>
    public void LeftOut(string detail)
    {
        _isPartial = true;
        Note(new OutcomeNote(OutcomeReasons.SizeLimit, detail));
    }

    /// <summary>The item's result.</summary>
    /// <param name="whenNothing">The result when no file was there at all.</param>
    public ProbeResult Result(ProbeResult whenNothing)
    {
        if (_unsaid > 0)
            _notes.Add(new OutcomeNote(OutcomeReasons.NotReadable, string.Create(CultureInfo.InvariantCulture, $"+{_unsaid}")));
        if (_copied > 0)
            return new ProbeResult(_isPartial ? ItemOutcome.Truncated : _hasContent ? ItemOutcome.Collected : ItemOutcome.Empty, _notes);
        if (_denied)
            return new ProbeResult(ItemOutcome.Denied, _notes);
        return _failed ? new ProbeResult(ItemOutcome.Failed, _notes)
            : _isPartial ? new ProbeResult(_skipped && !_other ? ItemOutcome.Skipped : ItemOutcome.Missing, _notes)
            : whenNothing;
    }

    private void Note(OutcomeNote note)
    {
        if (_notes.Count < MostNotes)
            _notes.Add(note);
        else
            _unsaid++;
    }
}
