using ArcBundle.Analyzer.Investigation.Clocks;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>The offset between the clocks of an agent and of its server.</summary>
/// <param name="Host">Id of the agent's input.</param>
/// <param name="Reference">Id of the server's input, whose clock is the reference.</param>
/// <param name="State">What is known.</param>
/// <param name="OffsetSeconds">How far the agent's clock is ahead, negative behind; null when unknown.</param>
/// <param name="ErrorSeconds">How far the true offset may lie from it to either side; null when unknown.</param>
/// <param name="Pairs">How many pairs of records it rests on.</param>
/// <param name="Steps">How often either clock was set by more than 30 seconds in the time that the pairs span.</param>
/// <param name="Text">What is known, in words.</param>
/// <param name="TimeService">What the time services of the two hosts said last.</param>
internal sealed record ReportClock(
    string Host,
    string Reference,
    ClockState State,
    long? OffsetSeconds,
    long? ErrorSeconds,
    int Pairs,
    int Steps,
    string Text,
    IEnumerable<ReportTimeService> TimeService);
