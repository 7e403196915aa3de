using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>One recorded communication failure between backup server and agent. Null means unknown.</summary>
/// <param name="Id">I1, I2… in the order of time.</param>
/// <param name="AtUtc">Time of the first line that opened it.</param>
/// <param name="Node">Node as the log writes it.</param>
/// <param name="Address">Address of the node as the log writes it.</param>
/// <param name="Job">Job number as the log writes it.</param>
/// <param name="Session">Session number as the log writes it.</param>
/// <param name="Codes">Message codes in the order of time, each once.</param>
/// <param name="Winsock">Winsock error number.</param>
/// <param name="Server">Id of the backup server's input; null when none was given.</param>
/// <param name="Agent">Id of the agent's input; null when none was given.</param>
/// <param name="Window">The time of the job.</param>
/// <param name="SilenceSeconds">Seconds without a line before the failure.</param>
/// <param name="TimeCertainty">How sure the times are.</param>
/// <param name="Settings">The limits and the packet size of both sides, found and not found.</param>
/// <param name="Causes">All eleven causes, rank 1 first.</param>
/// <param name="Next">What to collect next; empty when nothing would separate the first two causes any further.</param>
internal sealed record ReportIncident(
    string Id,
    DateTimeOffset AtUtc,
    string? Node,
    string? Address,
    string? Job,
    string? Session,
    IEnumerable<string> Codes,
    int? Winsock,
    string? Server,
    string? Agent,
    ReportWindow Window,
    long? SilenceSeconds,
    TimeCertainty TimeCertainty,
    IEnumerable<ReportSetting> Settings,
    IEnumerable<ReportCause> Causes,
    IEnumerable<ReportNext> Next);
