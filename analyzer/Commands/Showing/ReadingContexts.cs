using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>What a bundle's context tells the readers about its host.</summary>
internal static class ReadingContexts
{
    /// <summary>The context of a host; nothing known for hand-collected files.</summary>
    public static ReadingContext Of(HostEvidence host)
    {
        if (host.Context is not { } context)
            return ReadingContext.Unknown;
        int?[] pages = [context.ConsoleCodePage, context.OemCodePage, context.AnsiCodePage];
        return new ReadingContext
        {
            Zone = context.TimeZoneId is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null,
            CodePages = [.. pages.OfType<int>().Distinct()],
        };
    }
}
