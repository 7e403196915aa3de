using System.Globalization;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>
/// A letter: plain text that stays inert where a mail program or a tracker looks for markup and links. Tame values stand as they are; all others
/// stand between backticks.
/// </summary>
/// <param name="offsetMinutes">Offset of the customer's local time from UTC in minutes, for moments among the values; null leaves them in UTC.</param>
internal sealed partial class LetterForm(int? offsetMinutes) : INoteForm
{
    /// <inheritdoc/>
    public string Words(string text) => VisibleText.Of(text);

    /// <inheritdoc/>
    public string Value(string? text)
    {
        if (text is not null && DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return ReportTime.ToLocal(moment, offsetMinutes) ?? ReportTime.ToUtc(moment);
        }

        var shown = VisibleText.Of(text, CodeSpan.Longest).Trim();
        return shown.Length > 0 && Tame().IsMatch(shown) && !Link().IsMatch(shown) ? shown : CodeSpan.Of(text);
    }

    // A time of a host's clock; or begins with a letter or digit, and holds nothing that Markdown, HTML or a tracker gives a meaning: no sign that a smiley begins
    // with after a blank or another sign.
    [GeneratedRegex(@"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{2}:[0-9]{2}|[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd} .,/\\（）()、。・ー-]|(?<=[\p{L}\p{Nd}])[:;]|_(?=[\p{L}\p{Nd}]))*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tame();

    // Links; smileys of letters and brackets; names of pictures between colons, where two digits are those of a time.
    [GeneratedRegex(@":(?![0-5][0-9]:)[a-z0-9+_-]+:|:-?[()]|(?<![\p{L}\p{Nd}])[a-z0-9]-?[()]|://|www\.|(?:javascript|data|vbscript|mailto|file|commit|source|document|attachment|export|version|message|forum|news|project|user|note|issue):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();
}
