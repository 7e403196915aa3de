using System.Globalization;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>The words of one page in its language. What comes back may hold hostile values: escaping is the writer's part.</summary>
/// <param name="language">The language.</param>
internal sealed class PageWords(Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The words of reports: causes and verdicts.</summary>
    public ReportTerms Terms { get; } = new(AnalyzerReports.Renderer, language);

    /// <summary>The text of <c>serve.</c><paramref name="key"/> with its holes filled.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, string Value)> arguments] => ServeTexts.Catalog.Render(language, "serve." + key, arguments);

    /// <summary>The text of a message: of these pages, of the case library, or of any part of the analyzer.</summary>
    public string Of(Message message)
    {
        if (message.Own is null && ServeTexts.Catalog.Has(message.Key))
            return ServeTexts.Catalog.Render(message, language);
        return message.Own is null && CaseTexts.Catalog.Has(message.Key) ? CaseTexts.Catalog.Render(message, language) : AnalyzerReports.Renderer.Render(message, language);
    }

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A size in bytes, in the unit that reads best.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:#,0.#} MiB"),
    };
}
