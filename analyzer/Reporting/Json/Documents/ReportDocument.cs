using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>The report of one analysis for programs.</summary>
/// <param name="Schema">Name and version of this format.</param>
/// <param name="Tool">The program that made the report.</param>
/// <param name="Rules">What decided the verdicts.</param>
/// <param name="Language">Language of all texts; ids, verdicts and numbers never follow it.</param>
/// <param name="Inputs">The hosts of the case, in the order given.</param>
/// <param name="Incidents">The recorded communication failures, in the order of time.</param>
/// <param name="Conditions">Causes with a finding on hosts without an incident.</param>
/// <param name="Timeline">What happened when, in the order of time.</param>
/// <param name="Clocks">Offsets between the clocks of the hosts.</param>
/// <param name="SelfCheck">Whether what must be there was seen in each collected item.</param>
/// <param name="Warnings">What the reader of every verdict must know.</param>
internal sealed record ReportDocument(
    string Schema,
    ReportTool Tool,
    ReportRules Rules,
    Language Language,
    IEnumerable<ReportInput> Inputs,
    IEnumerable<ReportIncident> Incidents,
    IEnumerable<ReportCondition> Conditions,
    IEnumerable<ReportMoment> Timeline,
    IEnumerable<ReportClock> Clocks,
    IEnumerable<ReportSelfCheck> SelfCheck,
    IEnumerable<string> Warnings);
