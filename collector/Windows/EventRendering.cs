using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Formats events of a log with their message texts, in the host's language and in English where that is installed.</summary>
[SupportedOSPlatform("windows")]
internal static class EventRendering
{
    /// <summary>Events looked at in one log: what is wanted is rare, and the newest matter most.</summary>
    private const int MostLookedAt = 50_000;

    /// <summary>The newest events that are wanted, newest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events to look at.</param>
    /// <param name="isWanted">Whether an event is wanted, by provider and number.</param>
    /// <param name="most">Events at most.</param>
    /// <param name="token">Stops.</param>
    /// <returns>The events; with ERROR_MORE_DATA when there were more.</returns>
    public static WindowsResult<IReadOnlyList<RenderedEvent>> Newest(string channel, string query, Func<string, int, bool> isWanted, int most, CancellationToken token) =>
        WindowsCalls.Guard("EvtQuery", () => Render(channel, query, isWanted, most, token));

    private static WindowsResult<IReadOnlyList<RenderedEvent>> Render(string channel, string query, Func<string, int, bool> isWanted, int most, CancellationToken token)
    {
        var language = Kernel32.GetUserDefaultUILanguage();
        using var values = new EventValues();
        using var own = new EventTexts(language);
        using var english = new EventTexts(EventTexts.English);
        var rendered = new List<RenderedEvent>();
        var (looked, isMore) = (0, false);
        var error = EventQuery.ForEach(channel, query, Take, token);
        if (error is not null && rendered.Count == 0)
            return error;
        return WindowsResult<IReadOnlyList<RenderedEvent>>.Part(rendered, error ?? (isMore ? new WindowsError("EvtQuery", ErrorCodes.MoreData) : null));

        bool Take(SafeEventHandle record)
        {
            token.ThrowIfCancellationRequested();
            isMore = rendered.Count >= most || ++looked > MostLookedAt;
            if (isMore)
                return false;
            if (values.HeadOf(record) is { } head && isWanted(head.Provider, head.EventId) && own.XmlOf(head.Provider, record) is { } xml)
                rendered.Add(new RenderedEvent(xml, language == EventTexts.English ? null : InEnglish(english.XmlOf(head.Provider, record))));
            return true;
        }
    }

    /// <summary>Where a language is not installed, Windows may answer in another one; the XML tells which.</summary>
    private static string? InEnglish(string? xml) => xml is not null && xml.Contains("<RenderingInfo Culture='en", StringComparison.OrdinalIgnoreCase) ? xml : null;
}
