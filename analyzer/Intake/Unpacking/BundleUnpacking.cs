using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Unpacking;

/// <summary>
/// Writes the whole files of a zip into a new folder. All names are judged before the first byte is written; files go into a private folder beside
/// the target, which takes the target's name only when everything is there; damaged files are left out and named.
/// </summary>
internal static class BundleUnpacking
{
    /// <summary>Unpacks.</summary>
    /// <param name="path">A bundle or a zip of hand-collected files.</param>
    /// <param name="output">Target folder: absent or empty.</param>
    /// <param name="opener">Opens the input.</param>
    public static UnpackResult Run(string path, string output, EvidenceOpener opener)
    {
        if (!File.Exists(path))
            return Nothing(new Message(Directory.Exists(path) ? "intake.unpack-folder" : "intake.not-found", ("path", path)));
        using var opening = opener.Open(path);
        if (opening.Inputs is not [{ } input])
            return Nothing([.. opening.Refusals]);
        if (!input.IsArchive)
            return Nothing(new Message("intake.unpack-no-archive", ("path", path)));
        try
        {
            var target = Path.GetFullPath(output);
            return JudgeTarget(target) is { } refusal ? Nothing(refusal) : Write(input, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Nothing(new Message("intake.unpack-failed", ("path", output), ("error", e.Message)));
        }
    }

    private static UnpackResult Nothing(params IReadOnlyList<Message> problems) => new(null, [], problems);

    private static Message? JudgeTarget(string target)
    {
        var isTaken = File.Exists(target)
            || new DirectoryInfo(target).LinkTarget is not null
            || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any());
        return isTaken || Path.GetDirectoryName(target) is null ? new Message("intake.unpack-target", ("path", target)) : null;
    }

    private static UnpackResult Write(EvidenceInput input, string target)
    {
        // The names were judged when the input was opened; a second look costs nothing and guards against a change of that.
        if (input.Trusted.Any(static e => EntryNames.Judge(e.Name, ArchiveLimits.Default) is not null))
            throw new InvalidOperationException("An entry that the guard refuses reached unpacking.");
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        var work = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.partial");
        CreatePrivately(work);
        try
        {
            List<Message> problems = [.. input.Damage];
            var written = new List<string>();
            foreach (var entry in input.Trusted)
            {
                if (WriteOne(entry, work) is { } problem)
                    problems.Add(problem);
                else
                    written.Add(entry.Name);
            }

            MoveInto(work, target);
            return new UnpackResult(target, written, problems);
        }
        catch
        {
            Directory.Delete(work, recursive: true);
            throw;
        }
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

    private static Message? WriteOne(StoredEntry entry, string work)
    {
        var file = Path.GetFullPath(Path.Combine([work, .. entry.Name.Split('/')]));
        if (!file.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException("An entry name leads out of its folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using var content = entry.Open();
            using var copy = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            content.CopyTo(copy);
            return null;
        }
        catch (EvidenceDamagedException e)
        {
            File.Delete(file);
            return e.Problem ?? new Message("intake.entry-unreadable", ("name", EntryNames.Shown(entry.Name)));
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
