using ArcBundle.Analyzer.Analysis;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>Writes one form of report.</summary>
internal interface IReportWriter
{
    /// <summary>The form.</summary>
    ReportFormat Format { get; }

    /// <summary>File name of the report in a folder of several, for example <c>report.html</c>.</summary>
    string FileName { get; }

    /// <summary>Whether the report quotes what stands around evidence, which has to be read for it.</summary>
    bool QuotesSurroundings => false;

    /// <summary>
    /// Writes the report as UTF-8 without a byte order mark and with LF line ends, and leaves <paramref name="stream"/> open.
    /// The same result gives the same bytes on every operating system.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language; that which is shown first, where a report holds both.</param>
    /// <param name="stream">Where the report goes.</param>
    /// <param name="told">Is told how much of the report is written, and how much there is to write; null when nobody asks.</param>
    void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null);
}
