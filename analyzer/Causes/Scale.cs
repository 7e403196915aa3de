using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>What speaks for and against one cause of one incident. A finding cannot be put on it without a pointer.</summary>
/// <param name="cause">Id of the cause.</param>
internal sealed class Scale(string cause)
{
    /// <summary>Pointers kept of one finding: the first, in the order given.</summary>
    public const int MostPointers = 12;

    private readonly List<(Finding Finding, string Kind)> _findings = [];
    private readonly List<Message> _notes = [];
    private Verdict? _highest;

    /// <summary>Puts a finding on the scale.</summary>
    /// <param name="rule">The row of the cause's table.</param>
    /// <param name="restsOnGuess">What it rests on that is a guess (true: a time): it counts one step lower then.</param>
    /// <param name="pointers">Where the evidence stands; at least one.</param>
    /// <param name="arguments">Values for the holes of its text.</param>
    public void Add(FindingRule rule, Guess restsOnGuess, IEnumerable<EvidencePointer> pointers, params IReadOnlyList<(string Name, string Value)> arguments) =>
        Add(rule, restsOnGuess, pointers, new Message($"finding.{cause}.{rule.Id}", arguments));

    /// <summary>Puts a finding with a text of its own on the scale.</summary>
    /// <param name="rule">The row that the finding would have in the cause's table.</param>
    /// <param name="restsOnGuess">What it rests on that is a guess (true: a time): it counts one step lower then.</param>
    /// <param name="pointers">Where the evidence stands; at least one.</param>
    /// <param name="text">The text.</param>
    public void Add(FindingRule rule, Guess restsOnGuess, IEnumerable<EvidencePointer> pointers, Message text)
    {
        IReadOnlyList<EvidencePointer> kept = [.. pointers.Take(MostPointers)];
        if (kept.Count == 0)
            throw new ArgumentException($"Finding '{rule.Id}' of '{cause}' has no pointer.", nameof(pointers));
        var weight = restsOnGuess.IsAny ? WeightTable.OneStepLower(rule.Weight) : rule.Weight;
        _findings.Add((new(rule.Id, text, weight, rule.IsFor, kept), rule.Kind));
        if (restsOnGuess.IsOfTime)
            Note(new("note.rests-on-guess"));
        if (restsOnGuess.Window is { } source)
            Note(new($"note.window-{source.ToName()}"));
    }

    /// <summary>Limits the verdict by a row of the cause's table of caps.</summary>
    public void Cap(CapRule rule, params IReadOnlyList<(string Name, string Value)> arguments) => Cap(rule.Highest, new(rule.Note, arguments));

    /// <summary>Limits the verdict whatever was found.</summary>
    public void Cap(Verdict highest, Message note)
    {
        _highest = _highest is { } other && other > highest ? other : highest;
        Note(note);
    }

    /// <summary>Adds something to be told with the verdict, once.</summary>
    public void Note(Message note)
    {
        if (!_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>Whether a finding for was put on it.</summary>
    public bool HasFor => _findings.Exists(static pair => pair.Finding.IsFor);

    /// <summary>Reads the scale.</summary>
    /// <param name="missing">Evidence that could not be seen.</param>
    /// <param name="article">Section of the article.</param>
    /// <param name="isStanding">For a host without an incident, whose causes are never confirmed.</param>
    public CauseJudgement Read(IReadOnlyList<MissingEvidence> missing, Message article, bool isStanding)
    {
        var weighed = _findings.ConvertAll(static pair => (pair.Finding.Weight, pair.Finding.IsFor, pair.Kind));
        var highest = isStanding && _highest is null or Verdict.Confirmed ? Verdict.Likely : _highest;
        if (VerdictTable.IsContradictory(weighed))
            Note(new("note.contradiction"));
        return new()
        {
            Cause = cause,
            Verdict = VerdictTable.Judge(weighed, highest, missing.Count > 0),
            Score = WeightTable.ScoreOf(_findings.Select(static pair => pair.Finding)),
            For = Ordered(isFor: true),
            Against = Ordered(isFor: false),
            Missing = missing,
            Article = article,
            Notes = _notes,
        };
    }

    private List<Finding> Ordered(bool isFor) =>
    [
        .. _findings.Select(static pair => pair.Finding).Where(finding => finding.IsFor == isFor)
            .OrderByDescending(static finding => finding.Weight)
            .ThenBy(static finding => finding.Pointers.Min(static pointer => pointer.AtUtc ?? DateTimeOffset.MaxValue))
            .ThenBy(static finding => finding.Id, StringComparer.Ordinal),
    ];
}
