using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>Tells the ids of sets from those of copies in <c>vssadmin list shadows</c>.</summary>
internal sealed class ShadowSets
{
    private Guid _last;

    /// <summary>True when the line before was an id whose meaning is still open.</summary>
    public bool IsAtId { get; private set; }

    /// <summary>True when a set was opened and no copy of it was seen yet.</summary>
    public bool IsAwaitingCopy { get; private set; }

    /// <summary>The set of the copies that follow; null before the first.</summary>
    public Guid? SetId { get; private set; }

    /// <summary>When the set was created, as written: what follows the colon, or the time that stands elsewhere in the line; null when it has neither.</summary>
    public string? CreatedText { get; private set; }

    /// <summary>When the set was created; null when the form of the time is not known.</summary>
    public WrittenTime? Created { get; private set; }

    /// <summary>Takes a line that is a label and an id; in some languages the rest of the label follows the id. Ids within paths are those of volumes.</summary>
    public bool TryTakeId(TextLine line)
    {
        if (VssLine.AfterColon(line.Text) is not { } value || value.Contains('\\', StringComparison.Ordinal) || VssLine.GuidOf(line.Text) is not { } id)
            return false;
        (_last, IsAtId) = (id, true);
        return true;
    }

    /// <summary>The id was that of a copy.</summary>
    public Guid Close()
    {
        (IsAtId, IsAwaitingCopy) = (false, false);
        return _last;
    }

    /// <summary>The id was that of a set; the line after it tells when it was created.</summary>
    public void OpenSet(TextLine line)
    {
        (IsAtId, IsAwaitingCopy) = (false, true);
        SetId = _last;
        CreatedText = VssLine.AfterColon(line.Text);
        Created = CreatedText is null ? null : TimeScanner.ReadCell(CreatedText);
        if (Created is null && TimeScanner.TryFind(Folding.Fold(line.Text), line.Text.Length, out var time, out var start, out var end))
            (CreatedText, Created) = (line.Text[start..end], time);
    }
}
