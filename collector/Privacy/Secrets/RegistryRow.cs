namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>A value as <c>reg query</c> prints it: name, type and data with blanks between.</summary>
internal static class RegistryRow
{
    private const string TypePrefix = "REG_";

    /// <summary>Types whose data is a number, which is a setting whatever its name says (<see cref="Probes.RegistrySecrets"/>).</summary>
    private static readonly string[] Numbers = ["REG_DWORD", "REG_QWORD"];

    /// <summary>The data of the value whose name ends at a place, withheld; null when no such value stands there, or its data is a number or withheld already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nameEnd">Where the name ends.</param>
    public static TextSpan? SecretAfter(ReadOnlySpan<char> text, int nameEnd)
    {
        var line = text[nameEnd..];
        line = line.IndexOfAny('\r', '\n') is >= 0 and var lineEnd ? line[..lineEnd] : line;
        var type = line.TrimStart(" \t");
        if (type.Length == line.Length || !type.StartsWith(TypePrefix, StringComparison.Ordinal) || type.IndexOfAny(' ', '\t') is not (>= 0 and var typeEnd))
            return null;
        foreach (var number in Numbers)
        {
            if (type[..typeEnd].StartsWith(number, StringComparison.Ordinal))
                return null;
        }

        var data = type[typeEnd..].Trim(" \t");
        if (data.IsEmpty || Withheld.Begins(data))
            return null;
        var start = nameEnd + line.Length - type[typeEnd..].TrimStart(" \t").Length;
        return new TextSpan(start, data.Length, Withheld.Of(data.Length));
    }
}
