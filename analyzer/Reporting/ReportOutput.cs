using System.Text;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>The text of a report as the bytes that <see cref="IReportWriter.Write"/> promises.</summary>
internal static class ReportOutput
{
    /// <summary>A writer of UTF-8 without a byte order mark and with LF line ends, which leaves <paramref name="stream"/> open.</summary>
    public static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
