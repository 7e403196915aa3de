using System.Globalization;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>A prefix with the collector in it, where a customer would have saved it.</summary>
internal sealed class WineHost
{
    private const string Collector = @"C:\Support\arccollect.exe";

    private int _runs;

    /// <summary>Puts the collector into a prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="collector">The published executable.</param>
    public WineHost(WinePrefix prefix, string collector)
    {
        Prefix = prefix;
        File.Copy(collector, Path.Combine(Directory.CreateDirectory(prefix.PathOf("Support")).FullName, "arccollect.exe"));
    }

    /// <summary>The prefix.</summary>
    public WinePrefix Prefix { get; }

    /// <summary>A folder for a run's bundle that does not exist yet, as Windows and as this system name it.</summary>
    public (string Windows, string Here) NewOutputFolder()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"out{Interlocked.Increment(ref _runs)}");
        return ($@"C:\Support\{name}", Path.Combine(Prefix.PathOf("Support"), name));
    }

    /// <summary>Runs the collector to its end.</summary>
    public Task<ProgramResult> RunAsync(CancellationToken token, params string[] options) => Prefix.WineAsync(Collector, options, token);

    /// <summary>Runs the collector to its end and writes the given system calls of it and its children to <paramref name="trace"/>.</summary>
    public Task<ProgramResult> RunTracedAsync(string trace, string calls, CancellationToken token, params string[] options) =>
        Prefix.RunAsync("strace", ["-f", "--seccomp-bpf", "-qq", "-e", "trace=" + calls, "-o", trace, "wine", Collector, .. options], token);

    /// <summary>Makes the stand-in for a program hang until the result is disposed.</summary>
    public IDisposable MakeHang(string program) => new StandInMark(Prefix, program, "hang");

    /// <summary>Takes a program away until the result is disposed.</summary>
    public IDisposable TakeAway(string program) => new MissingProgram(Prefix.PathOf($"windows/system32/{program}.exe"));

    /// <summary>Starts the collector.</summary>
    public ProgramRun Start(params string[] options) => Prefix.StartWine(Collector, options);

    /// <summary>Runs the collector and opens the bundle that it wrote.</summary>
    public async Task<CollectedBundle> CollectAsync(CancellationToken token, params string[] options)
    {
        var (windows, here) = NewOutputFolder();
        var result = await RunAsync(token, ["--out", windows, "--yes", .. options]);
        return new CollectedBundle(here, result);
    }

    /// <summary>Runs the collector and takes down everything that changed in the prefix outside the output folder.</summary>
    public async Task<CollectedBundle> CollectWatchedAsync(CancellationToken token, params string[] options)
    {
        var (windows, here) = NewOutputFolder();
        Directory.CreateDirectory(here);
        var before = await SnapshotAsync(here, token);
        var result = await RunAsync(token, ["--out", windows, "--yes", .. options]);
        var after = await SnapshotAsync(here, token);
        return new CollectedBundle(here, result) { Changes = FileTree.Differences(before, after) };
    }

    /// <summary>Takes down the prefix. Stops the server for it, so that the registry is in its files, and starts it again afterwards.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> SnapshotAsync(string output, CancellationToken token)
    {
        await Prefix.StopServerAsync(token);
        var snapshot = FileTree.Snapshot(Prefix.Folder, output, Prefix.Devices);
        await Prefix.StartServerAsync(token);
        return snapshot;
    }
}
