namespace ArcBundle.Format.Languages;

/// <summary>
/// Something to tell the user, without a language yet: a key of a <see cref="TextCatalog"/> and the values for the holes of its text.
/// </summary>
/// <param name="Key">Key of the text, for example <c>intake.not-a-zip</c>.</param>
/// <param name="Arguments">Name and value of each hole, in the order given.</param>
public sealed record Message(string Key, params IReadOnlyList<(string Name, string Value)> Arguments)
{
    /// <summary>Equal when key and all arguments are equal.</summary>
    public bool Equals(Message? other) =>
        other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Arguments.SequenceEqual(other.Arguments);

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
