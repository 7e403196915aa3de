using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>An event of a connection between the server and the agent of an incident.</summary>
/// <param name="Host">The host whose trace shows it.</param>
/// <param name="Happened">The event.</param>
/// <param name="AgentEnd">Which end the agent is; null when the ports do not tell.</param>
/// <param name="IsSure">False when nothing tells whose the ends are.</param>
internal sealed record TrafficEvent(Host Host, Sourced<TcpTraceEvent> Happened, TraceEndpoint? AgentEnd, bool IsSure);
