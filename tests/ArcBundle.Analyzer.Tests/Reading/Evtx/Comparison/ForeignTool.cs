using System.Diagnostics;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>Another reader of event logs that writes records as XML, one after the other.</summary>
internal static class ForeignTool
{
    public const string EvtxExport = "/usr/bin/evtxexport";

    /// <summary>Not the first <c>python3</c> of the path: python-evtx is installed for the system's own.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>Writes every record that python-evtx can, and passes over those it fails at.</summary>
    private const string PythonScript = """
        import sys
        import Evtx.Evtx as evtx
        with evtx.Evtx(sys.argv[1]) as log:
            for chunk in log.chunks():
                try:
                    for record in chunk.records():
                        try:
                            sys.stdout.write(record.xml())
                            sys.stdout.write("\n\x1e\n")
                        except Exception:
                            pass
                except Exception:
                    pass
        """;

    public static bool HasPythonEvtx { get; } = OperatingSystem.IsLinux() && File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/Evtx");

    /// <summary>Records as evtxexport gives them; it ends at the first record that it cannot read.</summary>
    public static IReadOnlyList<ForeignEvent> RunEvtxExport(string path) => Events(Run(EvtxExport, "-f", "xml", path));

    /// <summary>Records as python-evtx gives them.</summary>
    public static IReadOnlyList<ForeignEvent> RunPythonEvtx(string path) => Events(Run(Python, "-c", PythonScript, path));

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8:backslashreplace";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(errors.IsCompleted || errors.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        return text;
    }

    private static List<ForeignEvent> Events(string text)
    {
        var events = new List<ForeignEvent>();
        for (var at = text.IndexOf("<Event ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<Event ", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf("</Event>", at, StringComparison.Ordinal);
            if (end >= 0 && Parse(text[at..(end + 8)]) is { } element)
                events.Add(new ForeignEvent(element));
        }

        return events;
    }

    /// <summary>The element; null for what is no well-formed XML, as evtxexport leaves some values unescaped.</summary>
    private static XElement? Parse(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreWhitespace = false };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            reader.MoveToContent();
            return (XElement)XNode.ReadFrom(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
