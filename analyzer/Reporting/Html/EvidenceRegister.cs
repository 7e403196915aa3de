using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Which evidence a page has quoted: each place is quoted once, whatever number of findings rest on it.</summary>
internal sealed class EvidenceRegister
{
    private readonly Dictionary<(string Host, string Entry, Place Place), int> _numbers = [];
    private readonly HashSet<int> _quoted = [];

    /// <summary>The number of a place on the page, from 0.</summary>
    public int NumberOf(EvidencePointer pointer)
    {
        var key = (pointer.Host, pointer.Origin.Entry, pointer.Origin.Place);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        _numbers.Add(key, _numbers.Count);
        return _numbers.Count - 1;
    }

    /// <summary>Notes that a place is being quoted; false when it was quoted before.</summary>
    public bool Quote(int number) => _quoted.Add(number);
}
