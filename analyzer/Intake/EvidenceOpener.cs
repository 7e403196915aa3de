using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Analyzer.Intake.Bundles;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Intake.Folders;
using ArcBundle.Analyzer.Intake.Handmade;
using ArcBundle.Analyzer.Intake.Parts;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>
/// Opens what the user names: a bundle, an unpacked bundle, a folder or zip of hand-collected files, a folder with bundles in it, or one file.
/// Nothing is extracted, no link inside a folder is followed, and bad input gives messages, not exceptions.
/// </summary>
/// <param name="limits">How much an input may hold.</param>
internal sealed class EvidenceOpener(ArchiveLimits limits)
{
    /// <summary>Opens with the default limits.</summary>
    public EvidenceOpener()
        : this(ArchiveLimits.Default)
    {
    }

    /// <summary>
    /// False to leave out the hash of a file that is given alone, and with it the reading that shows the file to be readable: for a command
    /// that reads the content once and needs no hash. Its <see cref="EvidenceEntry.Sha256"/> is empty then.
    /// </summary>
    public bool HashesLoneFiles { get; init; } = true;

    /// <summary>The private key that opens encrypted bundles; null without one. Not disposed here.</summary>
    public BundleKey? Key { get; init; }

    /// <summary>
    /// Is told how many bytes of the path's files were read, and how many will be: a zip is read twice, a split one three times. Called from several threads at once; null when
    /// nobody asks.
    /// </summary>
    public Action<long, long>? Told { get; init; }

    /// <summary>The same opener, and somebody to tell how far it is.</summary>
    public EvidenceOpener ToldTo(Action<long, long>? told) => new(limits) { HashesLoneFiles = HashesLoneFiles, Key = Key, Told = told };

    /// <summary>Opens the path. Every entry is read once and checked; the caller disposes the result.</summary>
    /// <param name="path">The path.</param>
    /// <param name="companions">Other files that were given: among them may be parts of the same split bundle.</param>
    public EvidenceOpening Open(string path, params IReadOnlyList<string> companions)
    {
        var inputs = new List<EvidenceInput>();
        var refusals = new List<Message>();
        try
        {
            if (Directory.Exists(path))
                OpenFolder(path, inputs, refusals);
            else if (File.Exists(path))
                OpenFile(path, hint: null, companions, count: null, inputs, refusals);
            else
                refusals.Add(new Message("intake.not-found", ("path", path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new Message("intake.not-readable", ("path", path), ("error", FailureText.Of(e))));
        }

        return new EvidenceOpening(path, inputs, BoundedMessages.Of(refusals));
    }

    // The count is that of the folder that the file lies in; null for a file that was named.
    private void OpenFile(string path, string? hint, IReadOnlyList<string> companions, WorkCount? count, List<EvidenceInput> inputs, List<Message> refusals)
    {
        switch (FileForms.Of(path))
        {
            case FileForm.Empty:
                refusals.Add(new Message("intake.empty-file", ("path", path)));
                break;
            case FileForm.OtherArchive:
                refusals.Add(new Message("intake.other-archive", ("path", path)));
                break;
            case FileForm.Zip:
                OpenZip(ArchiveFile.Open(path), hint, count, inputs, refusals);
                break;
            case FileForm.Encrypted:
                OpenPacked(ArchiveFile.Open(path), hint, count, inputs, refusals);
                break;
            case FileForm.Part when PartFile.Of(path) is { } part:
                var parts = count ?? CountOf(part.Header.WholeLength * (PartSet.Readings + ZipEvidence.Readings));
                OpenPacked(PartSet.Open(part, companions, parts), hint, parts, inputs, refusals);
                break;
            case FileForm.Part:
                refusals.Add(new Message("intake.part-head-damaged", ("path", path)));
                break;
            default:
                var file = new ListedFile(Path.GetFileName(path), path, new FileInfo(path).Length);
                var store = FolderEvidence.Open(path, new FolderListing([file], [], [], IsTooLarge: false), limits, count ?? CountOf(file.Length), HashesLoneFiles);
                Add(HandmadeEvidence.Read(store, rootName: null, []), inputs, refusals);
                break;
        }
    }

    /// <summary>Opens what a split or encrypted bundle holds.</summary>
    private void OpenPacked(ArchiveFile file, string? hint, WorkCount? count, List<EvidenceInput> inputs, List<Message> refusals)
    {
        if (!EnvelopeEvidence.Is(file))
            OpenZip(file, hint, count, inputs, refusals);
        else if (EnvelopeEvidence.Open(file, Key, out var refusal) is { } inner)
            OpenZip(inner, hint, count, inputs, refusals);
        else
            refusals.Add(refusal!);
    }

    private void OpenZip(ArchiveFile file, string? hint, WorkCount? count, List<EvidenceInput> inputs, List<Message> refusals)
    {
        var path = file.Path;
        var opening = ZipEvidence.Open(file, limits, count ?? CountOf(file.Length * ZipEvidence.Readings));
        if (opening.Store is not { } store)
        {
            refusals.Add(opening.Refusal!);
            return;
        }

        try
        {
            Add(
                BundleEvidence.FindRoot(store) is { } root
                    ? BundleEvidence.Read(store, root, OpenIfThere(path + BundleName.JournalExtension))
                    : HandmadeEvidence.Read(store, hint ?? Path.GetFileNameWithoutExtension(path), []),
                inputs,
                refusals);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private void OpenFolder(string path, List<EvidenceInput> inputs, List<Message> refusals)
    {
        var listing = FolderListing.Of(path, limits);
        if (listing.IsTooLarge)
        {
            refusals.Add(new Message("intake.too-many-files", ("path", path), ("limit", Numbers.Text(limits.Entries))));
            return;
        }

        var partition = FolderPartition.Of(listing);
        var count = CountOf(partition.Archives.Sum(static archive => archive.Length * ReadingsOf(archive.Path)) + listing.Files.Except(partition.Archives).Sum(static file => file.Length));
        foreach (var (prefix, files) in partition.Bundles)
            Add(BundleEvidence.Read(OpenFiles(prefix.Length == 0 ? path : Path.Combine(path, prefix), files, [], count), string.Empty, null), inputs, refusals);
        foreach (var whole in PartSet.OnePathForEachWhole([.. partition.Archives.Select(static archive => archive.Path)]))
            TryOpenFile(partition.Archives.First(archive => string.Equals(archive.Path, whole, StringComparison.Ordinal)), count, inputs, refusals);
        if (partition.Rest.Count == 0)
        {
            refusals.AddRange(listing.Refused.Select(static r => r.Why));
        }
        else
        {
            var name = Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar));
            Add(HandmadeEvidence.Read(OpenFiles(path, partition.Rest, listing.Refused, count), name.Length == 0 ? null : name, listing.Links), inputs, refusals);
        }

        if (inputs.Count == 0 && refusals.Count == 0)
            refusals.Add(new Message("intake.empty-folder", ("path", path)));
    }

    private void TryOpenFile(ListedFile file, WorkCount count, List<EvidenceInput> inputs, List<Message> refusals)
    {
        try
        {
            var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
            OpenFile(file.Path, slash < 0 ? null : file.Name[..slash], [], count, inputs, refusals);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new Message("intake.not-readable", ("path", file.Path), ("error", FailureText.Of(e))));
        }
    }

    private EvidenceStore OpenFiles(string path, IReadOnlyList<ListedFile> files, IReadOnlyList<RefusedEntry> refused, WorkCount count) =>
        FolderEvidence.Open(path, new FolderListing(files, refused, [], IsTooLarge: false), limits, count);

    private WorkCount CountOf(long total) => WorkCount.Of(total, Told);

    private static int ReadingsOf(string path) => ZipEvidence.Readings + (PartSet.IsPart(path) ? PartSet.Readings : 0);

    /// <summary>An input without any host has nothing to read; its damage is why it is refused.</summary>
    private static void Add(EvidenceInput input, List<EvidenceInput> inputs, List<Message> refusals)
    {
        if (input.Hosts.Any(static h => h.Entries.Count > 0 || h.Context is not null))
        {
            inputs.Add(input);
            return;
        }

        refusals.Add(new Message(input.Damage.Count == 0 ? "intake.empty-archive" : "intake.nothing-left", ("path", input.Path)));
        refusals.AddRange(input.Damage);
        input.Dispose();
    }

    private static FileStream? OpenIfThere(string path)
    {
        try
        {
            return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the journal the entries are judged by their own CRC alone, as for any cut bundle that came without one.
            return null;
        }
    }
}
