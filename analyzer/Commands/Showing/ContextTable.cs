using System.Globalization;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>What a bundle says of its host and of its own making, one fact in a row.</summary>
internal static class ContextTable
{
    /// <summary>The rows; facts that the bundle does not tell are left out.</summary>
    public static ItemTable Of(BundleContext context) => ItemTable.Of(["name", "value"], Rows(context).Where(static row => !string.IsNullOrEmpty(row[1])));

    private static IEnumerable<IReadOnlyList<string?>> Rows(BundleContext context)
    {
        yield return ["bundleId", context.BundleId.ToString("D")];
        yield return ["formatVersion", CellText.Of(context.FormatVersion)];
        yield return ["toolVersion", context.ToolVersion];
        yield return ["toolSha256", context.ToolSha256];
        yield return ["source", context.Source];
        yield return ["hostName", context.HostName];
        yield return ["hostFqdn", context.HostFqdn];
        yield return ["role", context.Role];
        yield return ["os", context.Os];
        foreach (var address in context.Addresses)
            yield return ["address", address];
        foreach (var product in context.Products)
            yield return ["product", string.Join(' ', new[] { product.Name, product.Version }.OfType<string>())];
        yield return ["nowUtc", CellText.Of(context.NowUtc)];
        yield return ["bootUtc", CellText.Of(context.BootUtc)];
        yield return ["utcOffsetMinutes", CellText.Of(context.UtcOffsetMinutes)];
        yield return ["timeZoneId", context.TimeZoneId];
        yield return ["oemCodePage", CellText.Of(context.OemCodePage)];
        yield return ["ansiCodePage", CellText.Of(context.AnsiCodePage)];
        yield return ["consoleCodePage", CellText.Of(context.ConsoleCodePage)];
        yield return ["uiLanguage", context.UiLanguage];
        yield return ["elevated", CellText.Of(context.Elevated)];
        yield return ["processId", context.ProcessId?.ToString(CultureInfo.InvariantCulture)];
        foreach (var option in context.Options)
            yield return ["option", option];
        foreach (var item in context.Plan)
            yield return ["planned", item];
        yield return ["eventsFromUtc", CellText.Of(context.EventsFromUtc)];
        yield return ["eventsToUtc", CellText.Of(context.EventsToUtc)];
    }
}
