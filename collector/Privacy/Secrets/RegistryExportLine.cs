using System.Globalization;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>Tells of one line of a <c>.reg</c> file where data begins that may be a secret: by the rules of the registry that is read itself (<see cref="RegistrySecrets"/>).</summary>
internal static class RegistryExportLine
{
    private const string Hex = "hex";

    /// <summary>The path of a line that opens a key; null for another line.</summary>
    public static string? KeyOf(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.StartsWith('[') ? text.Trim("[]").ToString() : null;
    }

    /// <summary>Where the data of a value begins that is to be withheld, behind <c>hex:</c> or the opening quote; -1 when it may stay, or the line is no value.</summary>
    /// <param name="key">Path of the key.</param>
    /// <param name="line">The line, or its beginning.</param>
    /// <param name="isText">Whether the data is a text in quotes.</param>
    public static int SecretIn(string key, ReadOnlySpan<char> line, out bool isText)
    {
        isText = false;
        var start = line.Length - line.TrimStart().Length;
        if (start == line.Length || line[start] is not ('"' or '@'))
            return -1;
        var from = start + 1;
        if (line[start] == '@')
            return DataAfter(key, string.Empty, line, SkipBlanks(line, from), ref isText);

        // A quote inside a name is written with a backslash; one inside a text, too. So a quote with an equals sign and data behind it ends the name, whatever
        // bytes of another page look like backslashes; of a name that was made to look so, too much is withheld.
        for (; line[from..].IndexOf('"') is >= 0 and var quote; from += quote + 1)
        {
            var at = SkipBlanks(line, from + quote + 1);
            if (at < line.Length && line[at] == '=' && DataAfter(key, line[(start + 1)..(from + quote)].ToString(), line, at, ref isText) is >= 0 and var data)
                return data;
        }

        return -1;
    }

    private static int DataAfter(string key, string name, ReadOnlySpan<char> line, int sign, ref bool isText)
    {
        if (sign >= line.Length || line[sign] != '=')
            return -1;
        var at = SkipBlanks(line, sign + 1);
        var rest = line[at..];
        if (rest.StartsWith('"'))
        {
            isText = true;
            return RegistrySecrets.MaySecret(key, name, RegistryDataKind.Text) ? at + 1 : -1;
        }

        isText = false;
        var colon = rest.IndexOf(':');
        return rest.StartsWith(Hex, StringComparison.OrdinalIgnoreCase) && colon is >= 3 and < 16 && RegistrySecrets.MaySecret(key, name, KindOf(rest[Hex.Length..colon])) ? at + colon + 1 : -1;
    }

    /// <summary>The kind of <c>hex:</c> and <c>hex(b):</c>; a type that cannot be read is none that is known.</summary>
    private static RegistryDataKind KindOf(ReadOnlySpan<char> type) => type.Trim() is { IsEmpty: false } told
        ? uint.TryParse(told.Trim("()"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? RegistryData.KindOf(number) : RegistryDataKind.None
        : RegistryDataKind.Binary;

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        return at;
    }
}
