namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>An axis with round moments of a clock.</summary>
internal static class HtmlAxis
{
    /// <summary>Writes the axis. A narrow page leaves every second moment without its name.</summary>
    /// <param name="html">Where it is written.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="offset">How far the clock shows ahead of UTC.</param>
    public static void Write(HtmlWriter html, PictureScale scale, TimeSpan offset) => html.Write($"""
        <svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">{HtmlPage.Each(scale.Ticks(offset).Index(), tick => Tick(html, scale.X(tick.Item.Moment), tick.Item.Label, tick.Index % 2 == 0))}</svg>
        """);

    private static void Tick(HtmlWriter html, string x, string label, bool isMain) =>
        html.Write($"<line x1=\"{x}\" x2=\"{x}\" y1=\"13\" y2=\"18\"></line><text class=\"{(isMain ? "tick" : "tick between")}\" x=\"{x}\" y=\"11\">{label}</text>");
}
