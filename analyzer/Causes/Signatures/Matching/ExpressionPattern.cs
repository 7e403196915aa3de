using System.Text.RegularExpressions;

namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>A regular expression that is matched in time linear in the value: without backtracking, and with a time limit besides.</summary>
internal sealed record ExpressionPattern : ValuePattern
{
    /// <summary>UTF-16 units of an expression.</summary>
    public const int Longest = 500;

    /// <summary>Time for one value. Linear matching of <see cref="FieldTest.LongestValue"/> characters takes far less; see docs/signatures.md.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly Regex _expression;

    private ExpressionPattern(Regex expression) => _expression = expression;

    /// <summary>The pattern of an expression; null when it is none, or needs backtracking (look-around, back references), or is too large.</summary>
    public static ExpressionPattern? Of(string expression, bool isCased)
    {
        if (expression.Length > Longest)
            return null;
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (isCased ? RegexOptions.None : RegexOptions.IgnoreCase);
        try
        {
            return new(new Regex(expression, options, TimeLimit));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override bool IsMatch(string value) => _expression.IsMatch(value);
}
