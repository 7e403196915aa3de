using ArcBundle.Collector.Files;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Running;

/// <summary>Carries a plan out: one bundle, every planned item with an outcome, within one deadline.</summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The clock.</param>
/// <param name="listener">Is told how it goes on; null for nobody.</param>
/// <param name="readMe">Makes READ-ME.txt.</param>
internal sealed class CollectionRun(
    CollectionPlan plan, TimeProvider time, IRunListener? listener, Func<BundleContext, IReadOnlyList<ManifestItem>, string> readMe)
{
    /// <summary>How long a probe that was told to stop may take to do so before it is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Room to spare without which a run is not begun: for what the small items take, and some of the large ones.</summary>
    private const long LeastRoom = 2 * RoomWatch.Margin;

    private readonly FootprintRecorder _footprint = new();

    /// <summary>Bytes that may be written to the disk of a folder, null when not told; nobody is asked unless this is given.</summary>
    public Func<string, long?> Spare { get; init; } = static _ => null;

    /// <summary>Runs.</summary>
    /// <param name="user">Cancelled when the user wants to stop: what was read until then is kept.</param>
    public RunResult Execute(CancellationToken user)
    {
        var deadline = new Deadline(time, plan.Options.Deadline);
        var startedUtc = time.GetUtcNow();
        var mask = RunMasking.Begin(plan, deadline, user);
        var context = ContextMaking.Of(plan, Guid.NewGuid(), startedUtc);
        context = mask?.Mask.Context(context) ?? context;
        using var writer = CreateBundle(context, mask, out var failure);
        if (writer is null)
            return new RunResult(BundlePath: null, 0, Sha256: null, Manifest: null, failure);
        if (mask?.WriteKey(writer, _footprint) is { } noKey)
            return new RunResult(BundlePath: null, 0, Sha256: null, Manifest: null, noKey);
        var items = new List<ManifestItem>();
        try
        {
            Collect(items, writer, context, deadline, mask?.Mask, user);
            RemoveTemporaryFiles(writer.Path);
            BundleManifest? manifest = null;
            writer.Finish(entries => manifest = ManifestOf(context, startedUtc, items, entries, mask?.Mask), readMe(context, items));
            var (bytes, sha256) = FileMeasure.Of(writer.Path);
            return new RunResult(writer.Path, bytes, sha256, manifest, Failure: null) { Items = items, KeyPath = mask?.KeyPath, PackingProblem = mask?.Finish() };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk went away or stayed full: what is on it is cut but readable with the journal beside it.
            return new RunResult(writer.Path, 0, Sha256: null, Manifest: null, new Message("error.cut", ("path", writer.Path), ("error", e.Message))) { Items = items, KeyPath = mask?.KeyPath, PackingProblem = mask?.Finish() };
        }
    }

    private void Collect(List<ManifestItem> items, BundleWriter writer, BundleContext context, Deadline deadline, RunMask? mask, CancellationToken user)
    {
        var runner = new ItemRunner(writer, plan.Host, time, _footprint, Grace, listener, new SizeShare(plan.Options.MaxSize), RoomOf(writer.Path), new EntryFilter(mask));
        var gap = new SnapshotGap(plan, time, listener);
        foreach (var planned in plan.Items)
        {
            listener?.Begins(planned.Definition.Id, items.Count + 1, plan.Items.Count);
            gap.WaitBefore(planned, deadline, user);
            var item = planned.Decided is { } decided ? runner.NotStarted(planned.Definition.Id, decided.Notes[0], decided.Outcome)
                : planned.Probe is { } probe ? runner.Run(probe, deadline, user)
                // context.json was written with the bundle's first byte.
                : new ManifestItem(planned.Definition.Id.Value, ItemOutcome.Collected.ToName(), context.NowUtc, 0, []);
            items.Add(item);
            listener?.Ended(item);
            if (planned.Probe is null)
                BeginAll(runner, deadline, user);
        }
    }

    /// <summary>The host is known and nothing has been read of it yet: the first of the two moments that some items compare.</summary>
    private void BeginAll(ItemRunner runner, Deadline deadline, CancellationToken user)
    {
        foreach (var planned in plan.Items)
        {
            if (planned is { Decided: null, Probe: { } probe })
                runner.Begin(probe, deadline, user);
        }
    }

    private RoomWatch RoomOf(string bundle) => new(Spare, Path.GetDirectoryName(bundle)!, plan.Options is { PartSize: not null } or { EncryptTo.Count: > 0 }, time);

    private BundleWriter? CreateBundle(BundleContext context, RunMasking? mask, out Message? failure)
    {
        failure = null;
        var name = BundleName.Of(mask?.Mask.Text(plan.Options.Case) ?? plan.Options.Case, context.HostName ?? "unknown", context.NowUtc, context.BundleId);
        foreach (var folder in plan.OutputFolders)
        {
            try
            {
                if (Spare(folder) is { } spare && spare < LeastRoom)
                {
                    failure ??= new Message("error.out-too-full", ("folder", folder), ("needed", SizeText.Of(LeastRoom - spare)));
                    continue;
                }

                Directory.CreateDirectory(folder);
                var writer = BundleWriter.Create(Path.Combine(folder, name), context, OwnFiles.Create);
                _footprint.Wrote(writer.Path);
                _footprint.Wrote(writer.JournalPath);
                _footprint.Wrote(writer.RoomPath);
                failure = null;
                return writer;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure ??= new Message("error.out-not-writable", ("folder", folder), ("error", e.Message));
            }
        }

        failure ??= new Message("error.out-none");
        return null;
    }

    /// <summary>A probe that was left behind may have left its file, too.</summary>
    private void RemoveTemporaryFiles(string bundle)
    {
        foreach (var path in _footprint.Sum().FilesWritten.Where(path => path.StartsWith(bundle, StringComparison.Ordinal) && path.EndsWith(".tmp", StringComparison.Ordinal)))
            TemporaryFiles.Remove(path);
    }

    private BundleManifest ManifestOf(
        BundleContext context, DateTimeOffset startedUtc, List<ManifestItem> items, IReadOnlyList<ManifestEntry> entries, RunMask? mask) => new()
        {
            FormatVersion = context.FormatVersion,
            BundleId = context.BundleId,
            StartedUtc = startedUtc,
            EndedUtc = time.GetUtcNow(),
            Complete = !items.Exists(Completeness.WasCutShort),
            Items = items,
            Entries = entries,
            Footprint = mask?.Footprint(_footprint.Sum()) ?? _footprint.Sum(),
            Masked = context.Masked,
        };
}
