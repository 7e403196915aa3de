namespace ArcBundle.Format.Languages;

/// <summary>
/// Something to tell the user, without a language yet: a key of a <see cref="TextCatalog"/> and the values for the holes of its text.
/// </summary>
/// <param name="Key">Key of the text, for example <c>intake.not-a-zip</c>.</param>
/// <param name="Arguments">Name and value of each hole, in the order given.</param>
public sealed record Message(string Key, params IReadOnlyList<(string Name, string Value)> Arguments)
{
    /// <summary>The key of messages that bring their own text.</summary>
    public const string OwnTextKey = "own-text";

    /// <summary>The text of a message that comes from no catalog but from a file of the user's; null for the text of <see cref="Key"/>.</summary>
    public OwnText? Own { get; init; }

    /// <summary>A message with its own text, whose holes are filled like those of a catalog's text.</summary>
    public static Message Of(OwnText text, params IReadOnlyList<(string Name, string Value)> arguments) => new(OwnTextKey, arguments) { Own = text };

    /// <summary>Equal when key, own text and all arguments are equal.</summary>
    public bool Equals(Message? other) =>
        other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Own == other.Own && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Key, StringComparer.Ordinal);
        foreach (var argument in Arguments)
            hash.Add(argument);
        return hash.ToHashCode();
    }

    /// <summary>The key with its arguments, for a debugger.</summary>
    public override string ToString() => $"{Key}({string.Join(", ", Arguments.Select(static a => $"{a.Name}={a.Value}"))})";
}
