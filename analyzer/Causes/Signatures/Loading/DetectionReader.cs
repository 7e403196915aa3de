using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Reads <c>detection</c>: named selections (a map holds when all its entries do, a list of maps when one does) and their condition.</summary>
/// <param name="source">The log that is looked at.</param>
/// <param name="problems">Takes problems.</param>
internal sealed class DetectionReader(LogSource source, SignatureProblems problems)
{
    /// <summary>Selections of a detection.</summary>
    public const int MostSelections = 32;

    private const string Condition = "condition";

    private readonly FieldTestReader _tests = new(source, problems);

    /// <summary>The detection; null, and a problem, when it is none.</summary>
    public IMatch? Read(YamlMap detection)
    {
        var before = problems.All.Count;
        var selections = new Dictionary<string, IMatch>(StringComparer.Ordinal);
        foreach (var entry in detection.Entries.Where(static entry => !string.Equals(entry.Key, Condition, StringComparison.Ordinal)))
        {
            if (!IsName(entry.Key))
                problems.Add(entry.Mark, "selection-name", ("name", entry.Key));
            else if (ReadSelection(entry) is { } selection)
                selections.Add(entry.Key, selection);
        }

        if (detection.Entries.Count > MostSelections + 1)
            problems.Add(detection.Mark, "too-many-selections", ("most", Numbers.Text(MostSelections)));
        var condition = new MapReading(detection, problems).Text(Condition);
        if (condition is null || problems.All.Count > before)
            return null;
        return ConditionParser.Parse(condition, selections, problems) is { } match && problems.All.Count == before && IsNarrow(condition, match) ? match : null;
    }

    private IMatch? ReadSelection(YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlMap { Entries.Count: > 0 } map:
                return ReadMap(map);
            case YamlList { Items.Count: > 0 } list when list.Items.All(static item => item is YamlMap { Entries.Count: > 0 }):
                var parts = list.Items.Select(item => ReadMap((YamlMap)item)).ToList();
                return parts.Contains(null) ? null : new AnyOf([.. parts.Select(static part => part!)]);
            default:
                problems.Add(entry.Value.Mark, "selection-shape", ("name", entry.Key));
                return null;
        }
    }

    private AllOf? ReadMap(YamlMap map)
    {
        var tests = map.Entries.Select(_tests.Read).ToList();
        return tests.Contains(null) ? null : new([.. tests.Select(static test => test!)]);
    }

    /// <summary>Readers pass over events that nobody asks for: a detection must say which provider's events, and which of them, it can hold for.</summary>
    private bool IsNarrow(YamlScalar condition, IMatch match)
    {
        if (source is not EventLogSource)
            return true;
        var demand = match.Demand;
        var key = demand.IsTooMany ? "too-many-events" : !demand.NamesProvider ? "no-provider" : !demand.NamesEventId ? "no-event-id" : null;
        if (key is null && demand.Pairs.Count == 0)
            key = "never";
        if (key is not null)
            problems.Add(condition.Mark, key, ("most", Numbers.Text(EventDemand.Most)));
        return key is null;
    }

    private static bool IsName(string name) =>
        name is [>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_', ..] && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && name is not ("and" or "or" or "not" or "of" or "them" or "all");
}
