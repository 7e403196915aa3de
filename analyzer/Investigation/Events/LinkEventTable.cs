using System.Globalization;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// The events of lost and restored links, by driver family. Data. Seen in real logs: Intel's 27 and 32 (<c>e1iexpress</c>), told of its other
/// chips in public logs; the others are from memory and unconfirmed. What is not in the table is not known, and never a loss: wireless drivers
/// (<c>Netwtw*</c>) give 7036 and other ids a meaning of their own.
/// </summary>
internal static class LinkEventTable
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<LinkEventRow> Rows { get; } =
    [
        // Intel, 1 to 40 Gbit/s.
        .. DownAndUp("e1*", 27, 32), .. DownAndUp("e2f*", 27, 32), .. DownAndUp("ixg*", 27, 32), .. DownAndUp("i40e*", 27, 32),

        // Broadcom.
        new("b57nd60*", 4, IsDown: true), new("k57nd60*", 4, IsDown: true), new("q57nd60*", 4, IsDown: true), new("l2nd*", 4, IsDown: true),

        // Windows itself, of any driver.
        new(Providers.Tcpip, 4202, IsDown: true), new(Providers.Tcpip, 4201, IsDown: false),
    ];

    /// <summary>The row of an event; null when it tells nothing of a link.</summary>
    public static LinkEventRow? Find(string provider, int eventId)
    {
        foreach (var row in Rows)
        {
            if (row.EventId == eventId && row.Means(provider))
                return row;
        }

        return null;
    }

    /// <summary>The table as text, for the fingerprint of the rules.</summary>
    public static string Canonical => string.Join(',', Rows.Select(static row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Provider} {row.EventId} {(row.IsDown ? "down" : "up")}")));

    private static LinkEventRow[] DownAndUp(string provider, int down, int up) => [new(provider, down, IsDown: true), new(provider, up, IsDown: false)];
}
