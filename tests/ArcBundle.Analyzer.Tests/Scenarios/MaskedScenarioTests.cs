using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Collector.Offline.EventLogs;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>The rules come to the same end with pseudonyms: each host is masked for itself, with nothing but the case's secret in common.</summary>
public sealed partial class MaskedScenarioTests
{
    private static readonly MaskSecret Secret = MaskSecret.OfKey(Enumerable.Range(1, MaskSecret.Size).Select(static n => (byte)n).ToArray());

    /// <summary>Traces are left out of masked bundles, so that what they tell cannot be the same.</summary>
    public static TheoryData<string> Names { get; } =
        [.. Scenario.All.Where(static name => !Directory.EnumerateFiles(Path.Combine(Scenario.Root, name), "trace*.json", SearchOption.AllDirectories).Any())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Analyze_WhenScenarioIsMasked_JudgesAsBefore(string name)
    {
        using var scenario = Scenario.Open(name);
        using var folder = new ScratchFolder();
        var paths = MaskHosts(scenario.Folder, folder);

        var plain = scenario.Analyze();
        var masked = scenario.Analyze(paths);

        Assert.Equal(Told(plain), Told(masked), StringComparer.Ordinal);
        AssertNothingIsLeft(scenario.Folder, folder.Path);
    }

    /// <summary>No host's name, no address of the documentation networks and no SID of a domain is left, in no encoding and no file name.</summary>
    private static void AssertNothingIsLeft(string source, string masked)
    {
        var hosts = Directory.GetDirectories(source).Select(static host => Path.GetFileName(host)!).Where(static host => host.Any(char.IsAsciiDigit)).ToList();
        var sids = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).SelectMany(static file => Originals().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(file))).Select(static match => match.Value)).Distinct().ToList();
        foreach (var file in Directory.EnumerateFiles(masked, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var text in (string[])[Encoding.Latin1.GetString(bytes), Encoding.Unicode.GetString(bytes), Path.GetRelativePath(masked, file)])
            {
                Assert.All(hosts, host => Assert.DoesNotContain(host, text, StringComparison.OrdinalIgnoreCase));
                Assert.All(sids, sid => Assert.DoesNotContain(sid, text, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"S-1-5-21-\d+-\d+-\d+|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|2001:db8:[0-9a-f:]+", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Originals();

    /// <summary>Each host in a folder of its own, so that their order stays.</summary>
    private static List<string> MaskHosts(string source, ScratchFolder target)
    {
        var hosts = Directory.GetDirectories(source).Order(StringComparer.Ordinal).ToList();
        var paths = new List<string>();
        foreach (var (host, number) in hosts.DefaultIfEmpty(source).Select(static (host, index) => (host, index)))
        {
            var mask = new RunMask(MaskKinds.All, Secret);
            mask.Host(Path.GetFileName(host));
            foreach (var file in Directory.EnumerateFiles(host, "*", SearchOption.AllDirectories))
                Mask(mask, file);
            var name = hosts.Count == 0 ? string.Empty : mask.Host(Path.GetFileName(host)) + "/";
            foreach (var file in Directory.EnumerateFiles(host, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(host, file);
                target.Write($"{number}/{name}{(IsLog(file) ? Path.ChangeExtension(relative, "xml") : relative)}", Mask(mask, file));
            }

            paths.Add(Path.Combine(target.Path, $"{number}"));
        }

        return paths;
    }

    private static bool IsLog(string file) => file.EndsWith(".evtx", StringComparison.Ordinal);

    private static byte[] Mask(RunMask mask, string file)
    {
        var result = new MemoryStream();
        using var stream = mask.Open(ItemCatalog.Extra, result.Write);
        if (IsLog(file))
        {
            stream.Write("<Events>\n"u8);
            using var log = File.OpenRead(file);
            Assert.Equal(0, EventLogFile.Read(log, xml => Write(stream, mask.Event(xml)), CancellationToken.None));
            stream.Write("</Events>\n"u8);
        }
        else
        {
            stream.Write(File.ReadAllBytes(file));
        }

        stream.Finish();
        return result.ToArray();
    }

    private static bool Write(MixedTextStream stream, string xml)
    {
        stream.Write(Encoding.UTF8.GetBytes(xml + "\n"));
        return true;
    }

    /// <summary>All that an analysis says but for names.</summary>
    private static List<string> Told(AnalysisResult result) =>
    [
        .. result.Inputs.Select(static input => $"{input.Id} {input.Role}"),
        .. result.Incidents.SelectMany(static diagnosis => diagnosis.Causes.Select(cause => Told(diagnosis, cause)).Prepend(Told(diagnosis.Incident))),
        .. result.Incidents.SelectMany(static diagnosis => diagnosis.Next.Select(next => $"{diagnosis.Incident.Id} next {next.Collect} {next.Host}")),
        .. result.Incidents.SelectMany(static diagnosis => diagnosis.Settings.Select(setting => $"{diagnosis.Incident.Id} {setting.Name} {setting.Side} {setting.Reading.Key}")),
        .. result.Conditions.Select(static condition => $"{condition.Host} {condition.Judgement.Cause} {condition.Judgement.Verdict}"),
        .. result.Clocks.Select(static clock => $"{clock.Host} {clock.Reference} {clock.State} {clock.OffsetSeconds}"),
        .. result.SelfCheck.Where(static check => !check.IsSeen).Select(static check => $"{check.Host} {check.Canary.Item}"),
        .. result.Warnings.Select(static warning => warning.Key),
    ];

    private static string Told(IncidentSummary incident) =>
        $"{incident.Id} {incident.AtUtc:O} {incident.Node is not null} {incident.Address is not null} job {incident.Job} {incident.Session} {string.Join(',', incident.Codes)} {incident.Winsock} "
        + $"{incident.Server} {incident.Agent} {incident.Window.FromUtc:O} {incident.Window.ToUtc:O} {incident.Window.Source} {incident.SilenceSeconds} {incident.TimeCertainty}";

    private static string Told(Diagnosis diagnosis, CauseJudgement cause) =>
        $"{diagnosis.Incident.Id} {cause.Rank} {cause.Cause} {cause.Verdict} {cause.Score} for {Told(cause.For)} against {Told(cause.Against)} missing {string.Join(',', cause.Missing.Select(static m => $"{m.Item} {m.Host}"))}";

    private static string Told(IReadOnlyList<Finding> findings) => string.Join(',', findings.Select(static finding => $"{finding.Id} {finding.Weight} {finding.Pointers.Count}"));
}
