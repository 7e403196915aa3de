using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>What the user of the program knows better than the evidence.</summary>
internal sealed record AnalysisOptions
{
    /// <summary>No options.</summary>
    public static AnalysisOptions None { get; } = new();

    /// <summary>Time zone of all hosts; wins over everything the evidence tells. Null without one.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Order of day and month in numeric dates; null leaves it to the evidence.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Only incidents near this moment, UTC; null for all.</summary>
    public DateTimeOffset? Around { get; init; }

    /// <summary>How far from <see cref="Around"/>, to both sides.</summary>
    public TimeSpan AroundWindow { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Ports whose connections matter in traces; settled from the evidence of all hosts when the analysis begins.</summary>
    public Reading.Etl.TracePorts TracePorts { get; init; } = Reading.Etl.TracePorts.AgentsOnly;

    /// <summary>
    /// Lines of product logs that are kept of one host, all logs together. Up to so many are kept whole; of more, what an investigation needs, so
    /// that an analysis stays within 150 MB whatever the size of the logs.
    /// </summary>
    public int LogLines { get; init; } = 28_000;

    /// <summary>Gives the evidence of a host to the reader; a program that shows progress counts here what is read. By default as it is.</summary>
    public Func<Intake.HostEvidence, Intake.HostEvidence> Watch { get; init; } = static evidence => evidence;

    /// <summary>Is told after each judged incident how many are judged, and how many there are.</summary>
    public Action<int, int> Judged { get; init; } = static (_, _) => { };

    /// <summary>Lines that every host may keep, however many hosts there are.</summary>
    private const int LeastLogLines = 4000;

    /// <summary>These options for each of some hosts: together they keep half as many lines again as one alone.</summary>
    public AnalysisOptions SharedBy(int hosts) =>
        this with { LogLines = (int)Math.Min(LogLines, Math.Max(LogLines * 3L / 2 / Math.Max(hosts, 1), LeastLogLines)) };

    /// <summary>Signatures that are weighed; those that the program brings along unless the user adds own ones.</summary>
    public SignatureSet Signatures { get; init; } = SignatureSet.BuiltIn;

    /// <summary>SIDs of the users that backups run as, when the evidence cannot tell.</summary>
    public IReadOnlyList<string> BackupUserSids { get; init; } = [];
}
