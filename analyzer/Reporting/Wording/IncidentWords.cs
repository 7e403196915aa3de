using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>Sentences about one incident that every form of report for people says alike.</summary>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class IncidentWords(ReportTerms terms, HostNames hosts)
{
    /// <summary>The backup server; says so when it is not among the inputs.</summary>
    public string Server(IncidentSummary incident) => incident.Server is { } id ? hosts.Of(id) : terms["server.not-given"];

    /// <summary>The agent; the node of the log, said to be missing, when it is not among the inputs.</summary>
    public string Agent(IncidentSummary incident) => incident switch
    {
        { Agent: { } id } => hosts.Of(id),
        { Node: { } node } => terms.With("not-given", ("name", node)),
        _ => terms["agent.not-given"],
    };

    /// <summary>On which host the remedy of <paramref name="cause"/> is to be carried out.</summary>
    public string Where(IncidentSummary incident, string cause) =>
        terms.With("where." + cause, ("server", Server(incident)), ("agent", Agent(incident)));

    /// <summary>The time in UTC, and on the clock of the agent, else of the server, when its offset is known.</summary>
    public string Time(IncidentSummary incident)
    {
        var utc = ReportTime.ToUtc(incident.AtUtc);
        return LocalTime(incident) is { } local ? $"{utc} = {local}" : utc;
    }

    /// <summary>The time on the clock of the agent, else of the server, and the host's name; null when the offset is unknown.</summary>
    public string? LocalTime(IncidentSummary incident)
    {
        var host = incident.Agent ?? incident.Server;
        return host is not null && hosts.LocalTime(incident.AtUtc, host) is { } local ? $"{local} ({hosts.Of(host)})" : null;
    }

    /// <summary>Node and address as the log has them; "unknown" when it has neither.</summary>
    public string Node(IncidentSummary incident) => (incident.Node, incident.Address) switch
    {
        (null, null) => terms["unknown"],
        ({ } node, null) => node,
        (null, { } address) => address,
        ({ } node, { } address) when string.Equals(node, address, StringComparison.Ordinal) => node,
        ({ } node, { } address) => $"{node} @{address}",
    };

    /// <summary>Codes, then the Winsock number with its meaning.</summary>
    public string Errors(IncidentSummary incident) =>
        Join([.. incident.Codes, .. incident.Winsock is { } number ? [Winsock(number)] : Array.Empty<string>()]);

    /// <summary>The Winsock number with its meaning.</summary>
    public string Winsock(int number) => $"{terms["winsock"]} {ReportTerms.Number(number)}: {Meaning(number)}";

    /// <summary>Microsoft's meaning of a Winsock number; of one in the article's table with the word that the table differs.</summary>
    public string Meaning(int number) =>
        IncidentCodes.IsInArticleTable(number) ? $"{terms.Winsock(number)} ({terms["winsock-swapped"]})" : terms.Winsock(number);

    /// <summary>The job window and where it comes from.</summary>
    public string Window(JobWindow window) =>
        $"{terms.With("window.span", ("from", ReportTime.ToUtc(window.FromUtc)), ("to", ReportTime.ToUtc(window.ToUtc)))} ({terms.Of(window.Source)})";

    /// <summary>The silence, or "unknown".</summary>
    public string Silence(IncidentSummary incident) => incident.SilenceSeconds is { } seconds ? terms.Duration(seconds) : terms["unknown"];

    /// <summary>Causes by their names.</summary>
    public string Causes(IReadOnlyList<string> ids) => Join([.. ids.Select(terms.Cause)]);

    /// <summary>What to collect next, and on which host.</summary>
    public string Next(NextEvidence next) => terms.With(
        "next.on",
        ("item", Item(next.Collect.ToString())),
        ("host", next.Host is { } id ? hosts.Of(id) : terms["next.host-missing"]));

    /// <summary>Which evidence is missing, and on which host.</summary>
    public string Missing(MissingEvidence missing) => terms.With(
        "missing.on",
        ("item", Item(missing.Item.ToString())),
        ("host", missing.Host is { } id ? hosts.Of(id) : terms["missing.no-host"]));

    /// <summary>An item in words with its id; the id alone when it has no name.</summary>
    public string Item(string id) => terms.ItemName(id) is { } name ? $"{name} [{id}]" : id;

    /// <summary>Host, entry and place of a pointer.</summary>
    public string Pointer(EvidencePointer pointer) => Join([hosts.Of(pointer.Host), pointer.Origin.Entry, terms.Of(pointer.Origin.Place)]);

    /// <summary>Joins words with the language's comma.</summary>
    public string Join(IReadOnlyList<string> words) => string.Join(terms["separator"], words);
}
