using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Reads one entry of a selection, for example <c>Data/1|endswith: caagstart.exe</c>.</summary>
/// <param name="source">The log that is looked at; decides which fields there are.</param>
/// <param name="problems">Takes problems.</param>
internal sealed class FieldTestReader(LogSource source, SignatureProblems problems)
{
    /// <summary>The highest event id: the low word of a classic one.</summary>
    public const int HighestEventId = ushort.MaxValue;

    private static readonly string[] Modifiers = ["contains", "startswith", "endswith", "re", "i", "all", "cased"];

    /// <summary>The test; null, and a problem, when it is none.</summary>
    public FieldTest? Read(YamlEntry entry)
    {
        var parts = entry.Key.Split('|');
        var (field, modifiers) = (parts[0], parts[1..]);
        if (!IsField(field))
        {
            problems.Add(entry.Mark, field is "Message" ? "no-message" : "unknown-test-field", ("name", field), ("known", string.Join(", ", Fields)));
            return null;
        }

        if (WrongModifier(modifiers) is { } wrong)
        {
            problems.Add(entry.Mark, "unknown-modifier", ("name", wrong), ("known", string.Join(", ", Modifiers)));
            return null;
        }

        IReadOnlyList<YamlValue> values = entry.Value is YamlList list ? list.Items : [entry.Value];
        if (values.Count == 0)
            problems.Add(entry.Value.Mark, "not-list", ("name", field));
        var patterns = values.Select(value => PatternOf(field, modifiers, value)).ToList();
        return patterns.Count == 0 || patterns.Contains(null) ? null
            : new(field, [.. patterns.Select(static pattern => pattern!)], modifiers.Contains("all", StringComparer.Ordinal)) { Demand = DemandOf(field, modifiers, values) };
    }

    private IReadOnlyList<string> Fields => source is EventLogSource ? EventSubject.Fields : LogLineSubject.Fields;

    private bool IsField(string field) => source is EventLogSource ? EventSubject.IsField(field) : LogLineSubject.Fields.Contains(field, StringComparer.Ordinal);

    /// <summary>The first modifier that is unknown, written twice, or excluded by another; null when all are well.</summary>
    private static string? WrongModifier(string[] modifiers)
    {
        for (var i = 0; i < modifiers.Length; i++)
        {
            var earlier = modifiers[..i];
            var isWrong = !Modifiers.Contains(modifiers[i], StringComparer.Ordinal) || earlier.Contains(modifiers[i], StringComparer.Ordinal)
                || (modifiers[i] is "contains" or "startswith" or "endswith" or "re" && earlier.Any(static other => other is "contains" or "startswith" or "endswith" or "re"))
                || (modifiers[i] is "i" && (i == 0 || modifiers[i - 1] is not "re"))
                || (modifiers[i] is "cased" && modifiers.Contains("re", StringComparer.Ordinal));
            if (isWrong)
                return modifiers[i];
        }

        return null;
    }

    private ValuePattern? PatternOf(string field, string[] modifiers, YamlValue value)
    {
        if (value is not YamlScalar { Text: { Length: > 0 } text } scalar)
        {
            problems.Add(value.Mark, "value-not-text", ("name", field));
            return null;
        }

        var isNumber = field is EventSubject.EventId && modifiers.Length == 0 && Numbers.Read(text, HighestEventId) is null;
        if (isNumber)
        {
            problems.Add(scalar.Mark, "event-id-not-number", ("value", text), ("most", Numbers.Text(HighestEventId)));
            return null;
        }

        var isExpression = modifiers.Contains("re", StringComparer.Ordinal);
        var pattern = isExpression
            ? ExpressionPattern.Of(text, isCased: !modifiers.Contains("i", StringComparer.Ordinal))
            : WildcardText.PatternOf(text, PlaceOf(modifiers), modifiers.Contains("cased", StringComparer.Ordinal));
        if (pattern is null)
            problems.Add(scalar.Mark, "not-expression", ("value", text), ("most", Numbers.Text(ExpressionPattern.Longest)));
        return pattern;
    }

    private static TextPlace PlaceOf(string[] modifiers) =>
        modifiers.Contains("contains", StringComparer.Ordinal) ? TextPlace.Anywhere
        : modifiers.Contains("startswith", StringComparer.Ordinal) ? TextPlace.Start
        : modifiers.Contains("endswith", StringComparer.Ordinal) ? TextPlace.End
        : TextPlace.Whole;

    /// <summary>Only ids and names that are written out narrow down which events a reader must keep.</summary>
    private static EventDemand DemandOf(string field, string[] modifiers, IReadOnlyList<YamlValue> values)
    {
        var texts = values.OfType<YamlScalar>().Select(static value => value.Text).ToList();
        if (modifiers.Length > 0 || texts.Exists(WildcardText.HasWildcard))
            return EventDemand.Any;
        return field switch
        {
            EventSubject.EventId => EventDemand.OfIds(texts.Select(static text => Numbers.Read(text, HighestEventId)).OfType<int>()),
            EventSubject.Provider => EventDemand.OfProviders(texts.Select(static text => text.Replace(@"\\", @"\", StringComparison.Ordinal))),
            _ => EventDemand.Any,
        };
    }
}
