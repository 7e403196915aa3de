using System.Buffers;
using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Copies one file into an item, byte for byte, while others may still write to it.</summary>
/// <param name="run">The run of the probe.</param>
internal sealed class FileTaking(ProbeRun run)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Copies a file.</summary>
    /// <param name="path">Local path.</param>
    /// <param name="source">What the manifest tells as its source.</param>
    /// <param name="most">Most bytes to take.</param>
    /// <param name="end">Which end to keep when the file is longer.</param>
    /// <param name="note">A note for the entry even when the file is taken whole.</param>
    /// <param name="entryName">Name of the entry; null for the file's own.</param>
    public TakenFile Take(string path, string source, long most, KeptEnd end, OutcomeNote? note = null, string? entryName = null)
    {
        FileStream file;
        run.Progress.Mark(source);
        try
        {
            file = SharedFile.Open(path);
        }
        catch (UnauthorizedAccessException e)
        {
            return new TakenFile(ItemOutcome.Denied, 0, new OutcomeNote(OutcomeReasons.AccessDenied, $"{source}: {e.Message}"));
        }
        catch (FileNotFoundException)
        {
            return new TakenFile(ItemOutcome.Missing, 0, new OutcomeNote(OutcomeReasons.NotFound, source));
        }
        catch (IOException e)
        {
            return new TakenFile(ItemOutcome.Failed, 0, new OutcomeNote(OutcomeReasons.NotReadable, $"{source}: {e.Message}"));
        }

        using (file)
            return ContentRefusal.Of(file, source, run) is { } refused ? new TakenFile(ItemOutcome.Skipped, 0, refused) : Copy(file, entryName ?? Path.GetFileName(path), source, most, end, note);
    }

    private TakenFile Copy(FileStream file, string entryName, string source, long most, KeptEnd end, OutcomeNote? note)
    {
        // The length now is the length taken: a log that grows while it is read would have no end.
        var length = file.Length;
        var take = Math.Min(length, most);
        var start = end == KeptEnd.Tail ? length - take : 0;
        using var entry = run.Sink.OpenRaw(entryName, source);
        var (copied, error) = CopyBytes(file, start, take, entry);
        var cut = error ?? (copied < take ? Changed(source, FormattableString.Invariant($"{copied} of {take} bytes were there"))
            : take < length ? new OutcomeNote(OutcomeReasons.SizeLimit, string.Create(CultureInfo.InvariantCulture, $"{source}: bytes {start}-{start + take} of {length}"))
            : null);
        var outcome = cut is not null ? ItemOutcome.Truncated : copied == 0 ? ItemOutcome.Empty : ItemOutcome.Collected;
        entry.Complete(outcome, cut ?? note);
        return new TakenFile(outcome, copied, cut ?? note);
    }

    private (long Copied, OutcomeNote? Error) CopyBytes(FileStream file, long start, long take, Running.SinkEntry entry)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var copied = 0L;
        try
        {
            file.Position = start;
            while (copied < take)
            {
                run.Token.ThrowIfCancellationRequested();
                int count;
                try
                {
                    count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, take - copied));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // A bad sector or a locked range: what came before it is evidence.
                    return (copied, Changed(file.Name, e.Message));
                }

                if (count == 0)
                    break;
                run.Progress.Mark();
                entry.Write(buffer.AsSpan(0, count));
                run.Progress.Mark();
                run.Footprint.Read(count);
                copied += count;
            }

            return (copied, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static OutcomeNote Changed(string source, string how) => new(OutcomeReasons.SourceChanged, $"{source}: {how}");
}
