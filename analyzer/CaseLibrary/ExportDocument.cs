using System.Text.Json;
using ArcBundle.Analyzer.Reporting.Json;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Writes <c>case.json</c> of an export: what is attached, the analyses and the chain of custody.</summary>
internal static class ExportDocument
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JsonEscaping.Encoder };

    /// <summary>Writes it as UTF-8.</summary>
    public static void Write(CaseFile file, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "arcbundle.case/1");
            json.WriteString("case", file.Case.Id.Text);
            json.WriteString("openedUtc", IndexRow.Time(file.Case.OpenedUtc));
            Array(json, "attachments", file.Attachments, Attachment);
            Array(json, "analyses", file.Analyses, Analysis);
            Array(json, "custody", file.Custody, Custody);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Attachment(Utf8JsonWriter json, Attachment attachment)
    {
        json.WriteNumber("number", attachment.Number);
        json.WriteString("kind", attachment.Kind == AttachmentKind.File ? "file" : "folder");
        json.WriteString("name", attachment.Name);
        json.WriteString("sha256", attachment.Hash.Text);
        json.WriteString("attachedUtc", IndexRow.Time(attachment.AttachedUtc));
        json.WriteString("host", attachment.Bundle?.Host);
        Array(json, "files", attachment.Files, static (json, file) =>
        {
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Content?.Hash.Text);
            json.WriteString("skipped", file.Skipped?.ToName());
        });
    }

    private static void Analysis(Utf8JsonWriter json, CaseAnalysis analysis)
    {
        json.WriteString("atUtc", IndexRow.Time(analysis.AtUtc));
        json.WriteString("folder", analysis.Folder);
        json.WriteString("toolVersion", analysis.ToolVersion);
        json.WriteString("rulesVersion", analysis.RulesVersion);
        json.WriteString("rulesSha256", analysis.RulesHash.Text);
        json.WriteString("reportSha256", analysis.ReportHash.Text);
        json.WriteNumber("exitCode", analysis.ExitCode);
    }

    private static void Custody(Utf8JsonWriter json, CustodyEntry entry)
    {
        json.WriteString("atUtc", IndexRow.Time(entry.AtUtc));
        json.WriteString("action", entry.Action.ToName());
        json.WriteString("machine", entry.Station.Machine);
        json.WriteString("user", entry.Station.User);
        json.WriteString("subject", entry.Subject);
        json.WriteString("host", entry.Host);
        json.WriteString("sha256", entry.Hash?.Text);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            members(json, element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
