using System.Text.Json;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>A JSON writer in the words of reports: every member is always written, unknown ones as null.</summary>
/// <param name="writer">The writer.</param>
/// <param name="terms">Renders messages.</param>
internal sealed class ReportJson(Utf8JsonWriter writer, ReportTerms terms)
{
    /// <summary>An object that stands in an array.</summary>
    public void Object(Action members)
    {
        writer.WriteStartObject();
        members();
        writer.WriteEndObject();
    }

    /// <summary>A member that is an object.</summary>
    public void Object(string name, Action members)
    {
        writer.WritePropertyName(name);
        Object(members);
    }

    /// <summary>A member that is an array of objects.</summary>
    public void Array<T>(string name, IReadOnlyList<T> elements, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
            Object(() => members(element));
        writer.WriteEndArray();
    }

    /// <summary>A member that is an array of strings.</summary>
    public void Array(string name, IEnumerable<string> strings)
    {
        writer.WriteStartArray(name);
        foreach (var text in strings)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>A member that is an array of texts in the report's language.</summary>
    public void Array(string name, IReadOnlyList<Message> messages) => Array(name, messages.Select(terms.Of));

    /// <summary>A string or null.</summary>
    public void Member(string name, string? text) => writer.WriteString(name, text);

    /// <summary>A text in the report's language, or null.</summary>
    public void Member(string name, Message? message) => writer.WriteString(name, message is null ? null : terms.Of(message));

    /// <summary>A moment or null.</summary>
    public void Member(string name, DateTimeOffset? moment) =>
        writer.WriteString(name, moment is { } known ? ReportTime.ToContract(known) : null);

    /// <summary>A number or null.</summary>
    public void Member(string name, long? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    /// <summary>A score, with two decimals at most.</summary>
    public void Score(string name, double score) => writer.WriteNumber(name, Math.Round(score, 2));

    /// <summary>True or false.</summary>
    public void Member(string name, bool value) => writer.WriteBoolean(name, value);
}
