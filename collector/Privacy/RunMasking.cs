using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Privacy;

/// <summary>Masking of one run: what it is made with, and its key file.</summary>
internal sealed class RunMasking
{
    /// <summary>Time for learning names. What comes later is found by its forms while the run goes on.</summary>
    private static readonly TimeSpan DiscoveryLimit = TimeSpan.FromSeconds(10);

    private readonly MaskKeyDocument? _earlier;

    private RunMasking(RunMask mask, MaskKeyDocument? earlier)
    {
        Mask = mask;
        _earlier = earlier;
    }

    /// <summary>The mask.</summary>
    public RunMask Mask { get; }

    /// <summary>Path of the key file; null before it is written.</summary>
    public string? KeyPath { get; private set; }

    /// <summary>Prepares the masking that the options ask for, and learns the host's names; null when they ask for none.</summary>
    public static RunMasking? Begin(CollectionPlan plan, Deadline deadline, CancellationToken user)
    {
        if (plan.Options.Mask == MaskKinds.None)
            return null;
        var mask = new RunMask(plan.Options.Mask, SecretOf(plan), plan.Description.AnsiCodePage, plan.Description.OemCodePage);
        var left = deadline.Left(isLastSnapshot: false);
        Learn(mask, plan, left < DiscoveryLimit ? left : DiscoveryLimit, user);
        return new RunMasking(mask, plan.Options.MaskKey);
    }

    /// <summary>Writes the key file beside a bundle that has just been begun.</summary>
    /// <returns>Why that failed; the bundle is gone then, because nobody could ever read it with its names.</returns>
    public Message? WriteKey(BundleWriter writer, FootprintRecorder footprint)
    {
        var path = MaskKeyFile.Of(writer.Path);
        if (Write(path) is not { } problem)
        {
            KeyPath = path;
            footprint.Wrote(path);
            return null;
        }

        writer.Dispose();
        File.Delete(writer.Path);
        File.Delete(writer.JournalPath);
        return problem;
    }

    /// <summary>Writes the key file again, with all that was masked.</summary>
    public Message? Finish() => Write(KeyPath!);

    private Message? Write(string path)
    {
        try
        {
            MaskKeyFile.Write(path, Mask, _earlier);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Message("error.no-mask-key", ("path", path), ("error", e.Message));
        }
    }

    private static MaskSecret SecretOf(CollectionPlan plan) =>
        plan.Options.MaskKey is { } key && MaskKeyFile.SecretOf(key) is { } known ? known
        : string.IsNullOrWhiteSpace(plan.Options.Case) ? MaskSecret.Random()
        : MaskSecret.OfCase(plan.Options.Case);

    /// <summary>On a thread of its own: a system that does not answer must not hold up the run.</summary>
    private static void Learn(RunMask mask, CollectionPlan plan, TimeSpan limit, CancellationToken user)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(user);
        stop.CancelAfter(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        var work = Task.Factory.StartNew(() => new NameDiscovery(mask, plan).Run(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            work.Wait(stop.Token);
            stop.Dispose();
        }
        catch (OperationCanceledException)
        {
            // Left behind; the token stays for it to look at.
        }
        catch (AggregateException e) when (e.InnerException is OperationCanceledException)
        {
            stop.Dispose();
        }
    }
}
