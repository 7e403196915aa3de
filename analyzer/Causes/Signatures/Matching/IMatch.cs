namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>A part of a detection: one test of a field, or several parts together.</summary>
internal interface IMatch
{
    /// <summary>Whether it holds for a record or line.</summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">A regular expression took too long.</exception>
    bool IsMatch(ISubject subject);

    /// <summary>Which events it can hold for at most.</summary>
    EventDemand Demand { get; }
}
