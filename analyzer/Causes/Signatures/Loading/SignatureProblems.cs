using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Takes the problems of one signature file, at most <see cref="Most"/>.</summary>
/// <param name="file">Name of the file.</param>
internal sealed class SignatureProblems(string file)
{
    /// <summary>Problems that are told of one file.</summary>
    public const int Most = 20;

    /// <summary>Longest value from a file that a sentence repeats, in UTF-16 units.</summary>
    private const int LongestValue = 80;

    private readonly List<SignatureProblem> _all = [];

    /// <summary>The problems in the order found.</summary>
    public IReadOnlyList<SignatureProblem> All => _all;

    /// <summary>Whether there is one.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Adds a problem.</summary>
    /// <param name="mark">Where.</param>
    /// <param name="key">Key of its sentence, below <c>signature.</c>.</param>
    /// <param name="arguments">Values for its holes.</param>
    public void Add(YamlMark mark, string key, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        if (_all.Count < Most)
            _all.Add(new(file, mark, new Message("signature." + key, [.. arguments.Select(static a => (a.Name, Cut(a.Value)))])));
    }

    private static string Cut(string value) => value.Length <= LongestValue ? value : string.Concat(value.AsSpan(0, LongestValue), "…");
}
