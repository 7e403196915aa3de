using ArcBundle.Analyzer.Counting;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Attaches evidence to a case: content first, each file complete before it gets its name; then one transaction per attachment. A kill at any moment
/// leaves either the attachment whole or only content that nobody refers to, and the same command again finishes the work.
/// </summary>
/// <param name="folder">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="settings">Clock, station, bounds.</param>
internal sealed class CaseAttaching(LibraryFolder folder, LibraryIndex index, CaseStoreSettings settings)
{
    private readonly ContentStore _store = new(folder);

    /// <summary>Attaches what <paramref name="paths"/> name. What cannot be read is in the report; the rest is attached.</summary>
    public AttachReport Attach(Case owner, IReadOnlyList<string> paths)
    {
        var survey = new EvidenceSurvey(folder, settings.Limits);
        var outcomes = new List<AttachOutcome>();
        using var workspace = Workspace.Create(folder);
        List<(string Path, LibraryAnswer<List<Evidence>> Answer)> looks = [.. paths.Select(path => (path, survey.Look(path)))];
        var total = looks.Sum(static look => look.Answer.TryGet(out var found, out _) ? found.Sum(static one => one.Files.Sum(static file => file.Length)) : 0);
        var count = new WorkCount(total, settings.Told);
        foreach (var (path, answer) in looks)
        {
            if (answer.TryGet(out var found, out var problem))
                outcomes.AddRange(found.Select(evidence => AttachOne(owner, evidence, workspace, count)));
            else
                outcomes.Add(new AttachOutcome(path, null, IsNew: false, 0, problem.Text));
        }

        return new AttachReport(CaseRecords.Find(index, owner.Id) ?? owner, outcomes);
    }

    private AttachOutcome AttachOne(Case owner, Evidence evidence, Workspace workspace, WorkCount count)
    {
        var files = new List<AttachedFile>(evidence.Files.Count);
        var restored = new List<AttachedFile>();
        foreach (var file in evidence.Files)
        {
            var stored = StoreOne(file, workspace, count, out var wasRestored);
            files.Add(stored);
            if (wasRestored)
                restored.Add(stored);
        }

        if (files.TrueForAll(static f => f.Content is null))
        {
            var reason = (files.Find(static f => f.Skipped is not SkipReason.Link) ?? files[0]).Skipped!.Value;
            return new AttachOutcome(evidence.FullPath, null, IsNew: false, 0, new($"case.attach-{reason.ToName()}", ("path", evidence.FullPath)));
        }

        var hash = evidence.Kind == AttachmentKind.File ? files[0].Content!.Hash : FolderHash.Of(files);
        return Record(owner, evidence, hash, files, restored, settings.Identify(evidence.FullPath));
    }

    private AttachOutcome Record(
        Case owner, Evidence evidence, ContentHash hash, List<AttachedFile> files, List<AttachedFile> restored, BundleIdentity? bundle)
    {
        var now = settings.Time.GetUtcNow();
        using var transaction = index.Write();
        foreach (var file in restored)
            AddCustody(owner, CustodyAction.Restored, evidence.Kind == AttachmentKind.File ? file.Path : $"{evidence.Name}/{file.Path}", null, file.Content!.Hash, now);
        var attachment = AttachmentRecords.Find(index, owner, evidence.Kind, hash);
        var isNew = attachment is null;
        if (attachment is null)
        {
            attachment = new Attachment
            {
                Number = 0,
                Kind = evidence.Kind,
                Name = evidence.Name,
                Hash = hash,
                Bundle = bundle,
                AttachedUtc = now,
                Files = files,
            };
            attachment = attachment with { Number = AttachmentRecords.Add(index, owner.Number, attachment) };
            AddCustody(owner, CustodyAction.Attached, evidence.FullPath, bundle?.Host, hash, now);
        }

        transaction.Commit();
        return new AttachOutcome(evidence.FullPath, attachment, isNew, restored.Count, null);
    }

    private AttachedFile StoreOne(EvidenceFile file, Workspace workspace, WorkCount count, out bool wasRestored)
    {
        wasRestored = false;
        if (file.Skipped is { } known)
            return new AttachedFile(file.Path, null, known, null);
        var source = OpenSource(file.FullPath, out var modified, out var denied);
        if (source is null)
            return new AttachedFile(file.Path, null, denied, null);
        using (var watched = count.Watch(source))
        {
            var outcome = _store.Store(watched, workspace, settings.Limits.LargestFile, hash => AttachmentRecords.IsIndexed(index, hash));
            wasRestored = outcome.Restored;
            return new AttachedFile(file.Path, outcome.Content, outcome.Skipped, outcome.Content is null ? null : modified);
        }
    }

    private static Stream? OpenSource(string path, out DateTimeOffset modified, out SkipReason? denied)
    {
        (modified, denied) = (default, null);
        try
        {
            var file = new FileInfo(path);
            modified = new DateTimeOffset(file.LastWriteTimeUtc);
            // An empty file needs no opening, and a pipe or device, which looks empty, must not be opened: that could wait for ever.
            return file.Length == 0 ? Stream.Null : ContentStore.Open(path);
        }
        catch (UnauthorizedAccessException)
        {
            denied = SkipReason.Denied;
        }
        catch (IOException)
        {
            denied = SkipReason.Unreadable;
        }

        return null;
    }

    private void AddCustody(Case owner, CustodyAction action, string subject, string? host, ContentHash hash, DateTimeOffset now) =>
        CustodyRecords.Add(index, owner.Number, new CustodyEntry
        {
            AtUtc = now,
            Action = action,
            Station = settings.Station,
            Subject = subject,
            Host = host,
            Hash = hash,
        });
}
