using System.Reflection;
using ArcBundle.Analyzer.Analysis.Surroundings;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Pictures;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>Inputs become hosts, hosts become incidents, and the causes of each incident are weighed.</summary>
internal static class Analyzer
{
    /// <summary>Version of this program, without source revision.</summary>
    public static string ToolVersion { get; } =
        typeof(Analyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Analyzes the inputs as one case. The same inputs and options give the same result.</summary>
    /// <param name="inputs">Opened inputs, in the order given; they stay open and are not disposed.</param>
    /// <param name="options">What the user knows better.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static AnalysisResult Analyze(IReadOnlyList<EvidenceInput> inputs, AnalysisOptions options, CancellationToken cancellation)
    {
        var read = Read(inputs, options, cancellation);
        return WithSurroundings(Judge(read, options), read, cancellation);
    }

    /// <summary>Reads the inputs as one case, without a judgement.</summary>
    /// <inheritdoc cref="Analyze"/>
    public static CaseHosts Read(IReadOnlyList<EvidenceInput> inputs, AnalysisOptions options, CancellationToken cancellation)
    {
        var drafts = new List<HostDraft>();
        var sources = new List<EvidenceInput>();
        options = options with { TracePorts = ReconnectionPorts.Of(inputs.SelectMany(static input => input.Hosts)) };
        var shared = options.SharedBy(inputs.Sum(static input => input.Hosts.Count));
        foreach (var input in inputs)
        {
            drafts.AddRange(HostBuilder.ReadAll(drafts.Count + 1, [.. input.Hosts.Select(options.Watch)], shared, cancellation));
            while (sources.Count < drafts.Count)
                sources.Add(input);
        }

        // What a host is in the backup may be told by the logs of the others.
        var roles = HostRoles.Of(drafts);
        List<BuiltHost> built = [.. drafts.Zip(roles, (draft, role) => HostBuilder.Build(draft, role, options))];
        List<InputSummary> summaries = [.. built.Select((host, index) => InputSummaries.Of(sources[index], drafts[index].Evidence, host))];
        return new([.. built.Select(static host => host.Host)], drafts, summaries, [.. CaseWarnings.OfUnrecognised(drafts, summaries), .. CaseWarnings.OfMasking(drafts), .. built.SelectMany(static host => host.Warnings)]);
    }

    /// <summary>Reads what stands around the evidence of findings, for reports that quote it.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="read">The case that they were made of; its inputs are still open.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="told">Is told how many of the entries with evidence are done, and how many there are; null when nobody asks.</param>
    public static AnalysisResult WithSurroundings(AnalysisResult result, CaseHosts read, CancellationToken cancellation, Action<long, long>? told = null) =>
        result with { Surroundings = SurroundingsReader.Read(result, read.Drafts, told, cancellation) };

    /// <summary>Judges a case that was read.</summary>
    public static AnalysisResult Judge(CaseHosts read, AnalysisOptions options)
    {
        var result = Judge(read.Hosts, options);
        return result with { Inputs = read.Inputs, Warnings = [.. read.Warnings.Concat(result.Warnings).Distinct()] };
    }

    /// <summary>Judges hosts that are built already.</summary>
    public static AnalysisResult Judge(IReadOnlyList<Host> hosts, AnalysisOptions options)
    {
        var clocks = CaseClocks.Of(hosts);
        var checks = hosts.SelectMany(SelfCheck.Of).ToList();
        var evidence = new CaseEvidence(clocks.Hosts) { Clocks = clocks.Offsets, BackupUserSids = options.BackupUserSids.ToHashSet(StringComparer.OrdinalIgnoreCase) };
        var incidents = IncidentFinder.Find(evidence, at => IsNear(at, options), out var leftOut);
        var timeline = TimelineBuilder.Build(evidence);
        var pictures = new IncidentPictures(evidence, timeline);
        return new()
        {
            ToolVersion = ToolVersion,
            Rules = RulesFingerprint.Of(options.Signatures),
            Inputs = [],
            Incidents = [.. incidents.Select((incident, number) => Judge(incident, evidence, pictures, options, number + 1, incidents.Count))],
            Conditions = Diagnoser.Conditions(evidence, incidents, options.Signatures),
            Timeline = TimelineBuilder.Newest(timeline),
            Clocks = clocks.Offsets,
            SelfCheck = checks,
            Warnings = [.. CaseWarnings.Of(incidents, leftOut, options.Signatures), .. CaseWarnings.OfClocks(clocks.Offsets), .. CaseWarnings.OfSelfCheck(checks)],
        };
    }

    private static Diagnosis Judge(Incident incident, CaseEvidence evidence, IncidentPictures pictures, AnalysisOptions options, int number, int count)
    {
        var diagnosis = Diagnoser.Diagnose(incident, evidence, options.Signatures) with { Picture = pictures.Of(incident) };
        options.Judged(number, count);
        return diagnosis;
    }

    private static bool IsNear(DateTimeOffset at, AnalysisOptions options) =>
        options.Around is not { } around || (at - around).Duration() <= options.AroundWindow;
}
