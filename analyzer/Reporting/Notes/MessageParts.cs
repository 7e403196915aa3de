using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>
/// Takes a message apart into words and values, so that a form can treat the two differently. Each value is rendered as one character of the
/// private use area, which no text of a catalog holds, and found again by it.
/// </summary>
internal static class MessageParts
{
    private const char First = '\uE000';
    private const int Most = 0x1900;

    /// <summary>The parts of <paramref name="message"/>, in order; empty ones are left out.</summary>
    /// <param name="message">The message.</param>
    /// <param name="render">Renders it in the language wanted.</param>
    public static IEnumerable<MessagePart> Of(Message message, Func<Message, string> render)
    {
        var values = message.Arguments.Take(Most).Select(static argument => argument.Value).ToArray();
        var marked = message with { Arguments = [.. message.Arguments.Take(Most).Select(static (argument, place) => (argument.Name, string.IsNullOrEmpty(argument.Value) ? string.Empty : ((char)(First + place)).ToString()))] };
        var text = render(marked);

        // A key without a text is shown with its values, and might be anything.
        return string.Equals(text, marked.ToString(), StringComparison.Ordinal) ? [new(message.ToString(), IsValue: true)] : Split(text, values);
    }

    private static IEnumerable<MessagePart> Split(string text, string[] values)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var place = text[at] - First;
            if (place < 0 || place >= values.Length)
                continue;
            if (at > start)
                yield return new(text[start..at], IsValue: false);
            yield return new(values[place], IsValue: true);
            start = at + 1;
        }

        if (start < text.Length)
            yield return new(text[start..], IsValue: false);
    }
}
