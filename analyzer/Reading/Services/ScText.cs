using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Services;

/// <summary>
/// Text of <c>sc query</c>, <c>sc queryex</c> and <c>sc qc</c>. Labels may be translated; the numbers and the constants after them
/// (<c>4  RUNNING</c>, <c>2   AUTO_START</c>) are not, and a block begins with the one label that never is, or with a line at the margin.
/// </summary>
internal static class ScText
{
    /// <summary>Reads the services.</summary>
    public static IEnumerable<(ServiceFact Fact, long Line, string Quote)> Read(LineReader lines, TextQuality quality)
    {
        (ServiceFact Fact, long Line, string Quote)? open = null;
        var isAfterBlank = true;
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                isAfterBlank = true;
                continue;
            }

            var folded = Folding.Fold(line.Text);
            var colon = folded.IndexOf(':', StringComparison.Ordinal);
            var label = colon < 1 ? default : folded.AsSpan(0, colon).Trim();
            var value = colon < 1 ? string.Empty : line.Text[(colon + 1)..].Trim();
            if (folded.StartsWith("[SC]", StringComparison.Ordinal))
            {
                if (ScErrors.IsError(line.Text))
                    quality.Note(ScErrors.Note, ("text", folded.Length <= 200 ? folded.Trim() : folded[..200]));
            }
            else if (IsName(folded, label, isAfterBlank && !char.IsWhiteSpace(folded[0])) && value.Length > 0)
            {
                if (open is { } done)
                    yield return done;
                open = (new ServiceFact(value), line.Number, line.Text);
            }
            else if (open is { } current && colon > 0)
            {
                var fact = Take(current.Fact, label, value, isAtMargin: !char.IsWhiteSpace(folded[0]));
                var quote = fact.State == current.Fact.State ? current.Quote : $"{current.Quote} / {line.Text.Trim()}";
                open = (fact, current.Line, quote);
            }

            isAfterBlank = false;
        }

        if (open is { } last)
            yield return last;
    }

    private static bool IsName(string folded, ReadOnlySpan<char> label, bool isAtMargin) =>
        label.Equals("SERVICE_NAME", StringComparison.OrdinalIgnoreCase)
        || (isAtMargin && !label.IsEmpty && label.Length < 40 && label is not "DISPLAY_NAME" && label.IndexOfAny('\\', '"', '>') < 0 && !char.IsAsciiDigit(folded[0]));

    private static ServiceFact Take(ServiceFact fact, ReadOnlySpan<char> label, string value, bool isAtMargin)
    {
        if (label.Equals("DISPLAY_NAME", StringComparison.OrdinalIgnoreCase) || (isAtMargin && fact.DisplayName is null && !StartsWithNumber(value)))
            return fact with { DisplayName = value };
        if (label.Equals("PID", StringComparison.OrdinalIgnoreCase))
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && pid > 0 ? fact with { Pid = pid } : fact;
        if (label.Equals("BINARY_PATH_NAME", StringComparison.OrdinalIgnoreCase))
            return fact with { ImagePath = value };
        if (label.Equals("SERVICE_START_NAME", StringComparison.OrdinalIgnoreCase))
            return fact with { Account = value };
        return NumberAndWord(value) is not { } found ? fact
            : ServiceStates.StateOf(found.Word) is { } state && (int)state == found.Number ? fact with { State = state }
            : ServiceStates.StartTypeOf(found.Word) is { } type && (int)type == found.Number ? fact with { StartType = type }
            : fact;
    }

    private static bool StartsWithNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]);

    private static (int Number, string Word)? NumberAndWord(string value)
    {
        var parts = value.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && char.IsAsciiLetterUpper(parts[1][0])
            ? (number, parts[1]) : null;
    }
}
