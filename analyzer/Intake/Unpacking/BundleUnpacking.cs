using System.Buffers;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Unpacking;

/// <summary>
/// Writes the whole files of a zip into a new folder. All names are judged before the first byte is written; files go into a private folder beside
/// the target, which takes the target's name only when everything is there; damaged files are left out and named.
/// </summary>
internal static class BundleUnpacking
{
    private const int BufferLength = 128 * 1024;

    /// <summary>Unpacks.</summary>
    /// <param name="path">A bundle or a zip of hand-collected files.</param>
    /// <param name="output">Target folder: absent or empty. It is judged before the input is read.</param>
    /// <param name="opener">Opens the input; whom it tells how far it is, is told of the checking as the first half and of the writing as the second.</param>
    /// <param name="cancellation">Ends the writing; nothing stays behind then.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the target is untouched.</exception>
    public static UnpackResult Run(string path, string output, EvidenceOpener opener, CancellationToken cancellation = default)
    {
        try
        {
            return UnpackTarget.Judge(output, out var target) is { } refusal
                ? Nothing(refusal) with { IsUsage = true }
                : Unpack(path, target, opener, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Nothing(new Message("intake.unpack-failed", ("path", output), ("error", FailureText.Of(e))));
        }
    }

    private static UnpackResult Unpack(string path, string target, EvidenceOpener opener, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return Nothing(new Message(Directory.Exists(path) ? "intake.unpack-folder" : "intake.not-found", ("path", path)));
        var told = opener.Told;
        using var opening = opener.ToldTo(told is null ? null : (done, total) => told(done, total * 2)).Open(path);
        if (opening.Inputs is not [{ } input])
            return Nothing([.. opening.Refusals]);
        return input.IsArchive ? Write(input, target, CountOf(input, told), cancellation) : Nothing(new Message("intake.unpack-no-archive", ("path", path)));
    }

    /// <summary>Checking was the first half.</summary>
    private static WorkCount CountOf(EvidenceInput input, Action<long, long>? told) => told is null
        ? WorkCount.Unwatched
        : new(input.Trusted.Sum(static entry => entry.Length), (done, total) => told(total + done, total * 2));

    private static UnpackResult Nothing(params IReadOnlyList<Message> problems) => new(null, [], problems);

    private static UnpackResult Write(EvidenceInput input, string target, WorkCount count, CancellationToken cancellation)
    {
        // The names were judged when the input was opened; a second look costs nothing and guards against a change of that.
        if (input.Trusted.Any(static e => EntryNames.Judge(e.Name, ArchiveLimits.Default) is not null))
            throw new InvalidOperationException("An entry that the guard refuses reached unpacking.");
        cancellation.ThrowIfCancellationRequested();
        var parent = Path.GetDirectoryName(target)!;
        // The private name does not hold the target's own, which may be as long as a name can be.
        var work = Path.Combine(parent, $".{Guid.NewGuid():N}.partial");
        try
        {
            Directory.CreateDirectory(parent);
            CreatePrivately(work);
            List<Message> problems = [.. input.Damage];
            var written = new List<string>();
            foreach (var entry in input.Trusted)
            {
                if (WriteOne(entry, work, count, cancellation) is { } problem)
                    problems.Add(problem);
                else
                    written.Add(entry.Name);
            }

            MoveInto(work, target);
            return new UnpackResult(target, written, BoundedMessages.Of(problems));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(work);
            return Nothing(new Message("intake.unpack-failed", ("path", target), ("error", FailureText.Of(e, work, target))));
        }
        catch
        {
            Remove(work);
            throw;
        }
    }

    private static void Remove(string work)
    {
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
    }

    private static void MoveInto(string work, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(work, target);
            return;
        }

        // The target exists and is empty: it may be someone's current folder, so it is filled, not replaced.
        foreach (var entry in new DirectoryInfo(work).EnumerateFileSystemInfos().OrderBy(static e => e.Name, StringComparer.Ordinal).ToList())
        {
            if (entry is DirectoryInfo folder)
                folder.MoveTo(Path.Combine(target, entry.Name));
            else
                ((FileInfo)entry).MoveTo(Path.Combine(target, entry.Name), overwrite: false);
        }

        Directory.Delete(work, recursive: false);
    }

    private static Message? WriteOne(StoredEntry entry, string work, WorkCount count, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var file = Path.GetFullPath(Path.Combine([work, .. entry.Name.Split('/')]));
        if (!file.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException("An entry name leads out of its folder.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var content = count.Watch(entry.Open());
            using var copy = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            Copy(content, copy, cancellation);
            return null;
        }
        catch (PathTooLongException)
        {
            // Names are bounded in UTF-16 units, as on Windows; Linux allows 255 bytes of UTF-8 in a part, a third of that in Japanese.
            return new Message("intake.unpack-name", ("name", EntryNames.Shown(entry.Name)));
        }
        catch (EvidenceDamagedException e)
        {
            File.Delete(file);
            return e.Problem ?? new Message("intake.entry-unreadable", ("name", EntryNames.Shown(entry.Name)));
        }
    }

    private static void Copy(Stream content, FileStream copy, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (var got = content.Read(buffer); got > 0; got = content.Read(buffer))
            {
                cancellation.ThrowIfCancellationRequested();
                copy.Write(buffer, 0, got);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void CreatePrivately(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
