using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Demo;

/// <summary>One invented host: a disk tree, and what was saved by hand while it ran.</summary>
/// <param name="name">Host name.</param>
/// <param name="folder">Folder of all hosts' files.</param>
internal sealed class DemoHost(string name, string folder)
{
    /// <summary>Case id that the demo's bundles carry in their names.</summary>
    public const string CaseId = "demo";

    private readonly string _disk = Path.Combine(folder, "disks", name);
    private readonly string _saved = Path.Combine(folder, "saved", name);

    /// <summary>Host name.</summary>
    public string Name => name;

    /// <summary>Whether its files are there.</summary>
    public bool IsInstalled => Directory.Exists(_disk) && Directory.Exists(_saved);

    /// <summary>Collects it with the collector's own code, as <c>arccollect --root … --include … --yes --quiet</c> would.</summary>
    /// <param name="output">Folder for the bundle. The demo's earlier bundle of this host there is replaced.</param>
    /// <param name="language">Language of what the collector writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="listener">Is told how it goes on; null for nobody.</param>
    /// <param name="cancellation">Cuts the collection short.</param>
    public RunResult Collect(string output, Language language, TimeProvider time, IRunListener? listener, CancellationToken cancellation)
    {
        var options = new CollectOptions
        {
            Out = output,
            Case = CaseId,
            Root = _disk,
            Include = [_saved],
            Yes = true,
            Quiet = true,
            Language = language,
            Given = ["--root", name, "--include", name],
        };
        var earlier = Directory.Exists(output) ? Directory.GetFiles(output, $"{CaseId}_{name}_*.arcb.zip") : [];
        var result = new CollectionRun(Planner.Plan(options, new DiskTreeHost(_disk), time: time), time, listener, (context, items) => ReadMe.Of(context, items, options)).Execute(cancellation);
        if (result.Failure is null)
        {
            foreach (var path in earlier)
                File.Delete(path);
        }

        return result;
    }
}
