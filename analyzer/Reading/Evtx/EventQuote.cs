using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>One line that shows a record in any language: provider, event id, user, and the values with their names.</summary>
internal static class EventQuote
{
    /// <summary>For example <c>Microsoft-Windows-User Profiles Service 1530 S-1-5-18 Detail=…</c>, at most <see cref="Origin.LongestQuote"/> characters.</summary>
    public static string Of(EventRecord record)
    {
        var quote = new StringBuilder(160)
            .Append(record.Provider)
            .Append(' ')
            .Append(record.EventId.ToString(CultureInfo.InvariantCulture));
        if (record.UserSid is { } sid)
            quote.Append(' ').Append(sid);
        foreach (var (name, value) in record.Data)
        {
            if (quote.Length > Origin.LongestQuote)
                break;
            quote.Append(' ');
            if (name is not null)
                quote.Append(name, 0, Math.Min(name.Length, Origin.LongestQuote)).Append('=');
            quote.Append(value, 0, Math.Min(value.Length, Origin.LongestQuote + 1));
        }

        for (var i = 0; i < quote.Length; i++)
        {
            if (char.IsControl(quote[i]))
                quote[i] = ' ';
        }

        return quote.ToString();
    }
}
