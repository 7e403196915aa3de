using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>What a bundle's context tells the readers about its host.</summary>
internal static class ReadingContexts
{
    /// <summary>Code pages and date order of the host; its zone is settled with all evidence of the host, not from here. Nothing known without a context.</summary>
    public static ReadingContext Of(BundleContext? context)
    {
        int?[] pages = [context?.ConsoleCodePage, context?.OemCodePage, context?.AnsiCodePage];
        return new ReadingContext
        {
            CodePages = [.. pages.OfType<int>().Distinct()],
            DateOrder = CultureDateOrder.Of(context?.UiLanguage),
        };
    }
}
