using System.Globalization;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>What stands in the place of a secret: a mark that tells its length and nothing else. It has no blank, so that what is around it parses as before.</summary>
internal static class Withheld
{
    private const string Start = "[withheld:";

    /// <summary>The mark of a secret of <paramref name="length"/> characters.</summary>
    public static string Of(int length) => string.Create(CultureInfo.InvariantCulture, $"{Start}{length}]");

    /// <summary>Whether a text begins with such a mark: it is not withheld a second time.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => text.StartsWith(Start, StringComparison.Ordinal);
}
