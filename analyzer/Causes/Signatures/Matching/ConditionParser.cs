using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>
/// Reads a condition: names of selections, <c>and</c>, <c>or</c>, <c>not</c>, parentheses, <c>1 of NAME*</c>, <c>all of NAME*</c>,
/// <c>1 of them</c>, <c>all of them</c>. <c>not</c> binds closest, then <c>and</c>, then <c>or</c>, as in Sigma.
/// </summary>
internal sealed class ConditionParser
{
    /// <summary>Words and parentheses of a condition.</summary>
    public const int MostWords = 100;

    /// <summary>Levels of parentheses and <c>not</c>.</summary>
    public const int MostDepth = 16;

    private readonly IReadOnlyDictionary<string, IMatch> _selections;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly SignatureProblems _problems;
    private readonly YamlMark _mark;
    private readonly IReadOnlyList<string> _words;
    private int _next;
    private bool _failed;

    private ConditionParser(IReadOnlyList<string> words, IReadOnlyDictionary<string, IMatch> selections, YamlMark mark, SignatureProblems problems)
    {
        _words = words;
        _selections = selections;
        _mark = mark;
        _problems = problems;
    }

    /// <summary>The detection that a condition makes of some selections; null, and a problem, when it is none.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="selections">Selections by name; every one must be used.</param>
    /// <param name="problems">Takes problems.</param>
    public static IMatch? Parse(YamlScalar condition, IReadOnlyDictionary<string, IMatch> selections, SignatureProblems problems)
    {
        var words = condition.Text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
        {
            problems.Add(condition.Mark, "condition-too-long", ("most", Numbers.Text(MostWords)));
            return null;
        }

        var parser = new ConditionParser(words, selections, condition.Mark, problems);
        var match = parser.ReadOr(depth: 0);
        if (match is not null && parser._next < words.Length)
            match = parser.Fail("condition-unexpected", ("word", words[parser._next]));
        foreach (var unused in match is null ? [] : selections.Keys.Where(name => !parser._used.Contains(name)))
            problems.Add(condition.Mark, "selection-unused", ("name", unused));
        return match;
    }

    private string? Peek => _next < _words.Count ? _words[_next] : null;

    private IMatch? ReadOr(int depth) => ReadChain("or", ReadAnd, static parts => new AnyOf(parts), depth);

    private IMatch? ReadAnd(int depth) => ReadChain("and", ReadNot, static parts => new AllOf(parts), depth);

    private IMatch? ReadChain(string word, Func<int, IMatch?> readPart, Func<IReadOnlyList<IMatch>, IMatch> combine, int depth)
    {
        var parts = new List<IMatch>();
        do
        {
            if (readPart(depth) is not { } part)
                return null;
            parts.Add(part);
        }
        while (Takes(word));
        return parts.Count == 1 ? parts[0] : combine(parts);
    }

    private IMatch? ReadNot(int depth)
    {
        if (depth > MostDepth)
            return Fail("condition-too-deep", ("most", Numbers.Text(MostDepth)));
        if (!Takes("not"))
            return ReadTerm(depth);
        return ReadNot(depth + 1) is { } part ? new NoneOf(part) : null;
    }

    private IMatch? ReadTerm(int depth)
    {
        if (Peek is not { } word)
            return Fail("condition-ends");
        _next++;
        if (string.Equals(word, "(", StringComparison.Ordinal))
        {
            if (ReadOr(depth + 1) is not { } inner)
                return null;
            return Takes(")") ? inner : Fail("condition-open");
        }

        if (word is "1" or "all" && Takes("of"))
            return ReadGroup(isAll: word is "all");
        if (!_selections.TryGetValue(word, out var selection))
            return IsWord(word) ? Fail("condition-unexpected", ("word", word)) : Fail("selection-unknown", ("name", word));
        _used.Add(word);
        return selection;
    }

    private IMatch? ReadGroup(bool isAll)
    {
        if (Peek is not { } pattern)
            return Fail("condition-ends");
        _next++;
        var names = _selections.Keys.Where(name => IsMeant(pattern, name)).ToList();
        if (names.Count == 0)
            return Fail("selection-unknown", ("name", pattern));
        _used.UnionWith(names);
        List<IMatch> parts = [.. names.Select(name => _selections[name])];
        return isAll ? new AllOf(parts) : new AnyOf(parts);
    }

    /// <summary><c>them</c> means every selection but those whose names begin with an underscore, as in Sigma.</summary>
    private static bool IsMeant(string pattern, string name) => pattern switch
    {
        "them" => !name.StartsWith('_'),
        [.. var stem, '*'] => name.StartsWith(stem, StringComparison.Ordinal),
        _ => string.Equals(pattern, name, StringComparison.Ordinal),
    };

    private static bool IsWord(string word) => word is "and" or "or" or "not" or "of" or "them" or "(" or ")" or "|" or "1" or "all";

    private bool Takes(string word)
    {
        if (!string.Equals(Peek, word, StringComparison.Ordinal))
            return false;
        _next++;
        return true;
    }

    /// <summary>Tells the first problem; what follows from it is not told.</summary>
    private IMatch? Fail(string key, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        if (!_failed)
            _problems.Add(_mark, key, arguments);
        _failed = true;
        return null;
    }
}
