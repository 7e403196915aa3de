using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes the members of one incident.</summary>
/// <param name="json">The writer.</param>
/// <param name="causes">Writes its causes.</param>
internal sealed class JsonIncidents(ReportJson json, JsonCauses causes)
{
    /// <summary>Writes the members.</summary>
    public void Write(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        json.Member("id", incident.Id);
        json.Member("atUtc", incident.AtUtc);
        json.Member("node", incident.Node);
        json.Member("address", incident.Address);
        json.Member("job", incident.Job);
        json.Member("session", incident.Session);
        json.Array("codes", incident.Codes);
        json.Member("winsock", incident.Winsock);
        json.Member("server", incident.Server);
        json.Member("agent", incident.Agent);
        json.Object("window", () =>
        {
            json.Member("fromUtc", incident.Window.FromUtc);
            json.Member("toUtc", incident.Window.ToUtc);
            json.Member("source", incident.Window.Source.ToName());
        });
        json.Member("silenceSeconds", incident.SilenceSeconds);
        json.Member("timeCertainty", incident.TimeCertainty.ToName());
        json.Array("settings", diagnosis.Settings, setting =>
        {
            json.Member("name", setting.Name);
            json.Member("side", setting.Side);
            json.Member("host", setting.Host);
            json.Member("state", setting.State.ToName());
            json.Member("path", setting.Path);
            json.Member("view", setting.View);
            json.Member("data", setting.Data);
            json.Member("reading", setting.Reading);
        });
        json.Array("causes", diagnosis.Causes, causes.Write);
        json.Array("next", diagnosis.Next, next =>
        {
            json.Member("collect", next.Collect.ToString());
            json.Member("host", next.Host);
            json.Member("how", next.How);
            json.Array("separates", next.Separates);
        });
    }
}
