using System.Globalization;
using System.Text;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Logs;

/// <summary>Writes lines of the product's logs.</summary>
/// <param name="host">Host whose log it is: its clock and its zone.</param>
/// <param name="style">Form.</param>
/// <param name="wording">Wording.</param>
internal sealed class ProductLog(HostModel host, LogStyle style, LogWording wording)
{
    /// <summary>The log as text.</summary>
    public string Write(IEnumerable<LogLine> lines)
    {
        var text = new StringBuilder();
        var id = 4100;
        if (style is LogStyle.Csv or LogStyle.Tsv)
            text.Append(string.Join(style == LogStyle.Csv ? ',' : '\t', "id", "jobid", "logtime", "msgtext")).Append("\r\n");
        foreach (var line in lines.OrderBy(static line => line.At))
            text.Append(style is LogStyle.Csv or LogStyle.Tsv ? Row(line, ++id) : Line(line)).Append("\r\n");
        return text.ToString();
    }

    private string Line(LogLine line)
    {
        var job = wording.Job(line);
        return $"{Stamp(host.Local(line.At))} {wording.Severity(line)} {(job.Length > 0 ? job + " " : string.Empty)}{wording.Text(line)}";
    }

    private string Row(LogLine line, int id)
    {
        var delimiter = style == LogStyle.Csv ? "," : "\t";
        var message = line.Session is { } session ? $"[{session.ToString(CultureInfo.InvariantCulture)}] {wording.Text(line)}" : wording.Text(line);
        return string.Join(delimiter, id.ToString(CultureInfo.InvariantCulture), (line.Job ?? 0).ToString(CultureInfo.InvariantCulture), Format(host.Local(line.At), "yyyy-MM-dd HH:mm:ss.fff"),
            style == LogStyle.Csv ? "\"" + message.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : message);
    }

    private string Stamp(DateTime local) => style switch
    {
        LogStyle.Bracketed => Format(local, "[yyyy-MM-dd HH:mm:ss.fff]"),
        LogStyle.American => Format(local, "MM/dd/yyyy h:mm:ss tt"),
        LogStyle.Dotted => Format(local, "dd.MM.yyyy HH:mm:ss"),
        _ => Format(local, "yyyy/MM/dd HH:mm:ss"),
    };

    private static string Format(DateTime local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}
