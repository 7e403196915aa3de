using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArcBundle.Format.Bundles.Zip;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Bundles;

/// <summary>
/// Writes bundle v1: a plain deflate zip over a seekable file, entry by entry. After each entry, which is then in the file, a line is appended to a journal
/// beside it, so that a run that is killed leaves every complete entry readable and verifiable. Not thread-safe; one entry at a time.
/// </summary>
public sealed class BundleWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly FileStream _journalFile;
    private readonly RoomReserve _reserve;
    private readonly RoomGuardStream _guardedJournal;
    private readonly MemoryStream _journal = new();
    private readonly ZipWriter _zip;
    private readonly WriteBehind _behind = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase); // and the highest number tried behind each
    private readonly List<ManifestEntry> _entries = [];
    private BundleEntryStream? _open;
    private bool _finished;

    private BundleWriter(string path, BundleContext context, FileCreation create)
    {
        Path = path;
        Context = context;
        // The journal comes first and goes last: a bundle without one beside it is whole, at whatever moment the run was killed.
        _journalFile = create(JournalPath, FileAccess.Write, FileShare.Read);
        try
        {
            _file = create(path, FileAccess.ReadWrite, FileShare.Read);
            _reserve = RoomReserve.Hold(RoomPath);
        }
        catch
        {
            _journalFile.Dispose();
            File.Delete(JournalPath);
            _file?.Dispose();
            if (_file is not null)
                File.Delete(path);
            throw;
        }

        _guardedJournal = new RoomGuardStream(_journalFile, _reserve);
        // Zip holds local times without a zone; the host's UTC is written so that equal runs give equal bytes.
        _zip = new ZipWriter(new RoomGuardStream(_file, _reserve), context.NowUtc.UtcDateTime);
    }

    /// <summary>Path of the bundle.</summary>
    public string Path { get; }

    /// <summary>Path of the journal beside the bundle; deleted when the bundle is finished.</summary>
    public string JournalPath => Path + BundleName.JournalExtension;

    /// <summary>
    /// Path of the file that holds disk space back while the bundle is written. It goes with its handle (Windows) or has no name from its
    /// first moment on (elsewhere).
    /// </summary>
    public string RoomPath => Path + ".room";

    /// <summary>The context that was written first.</summary>
    public BundleContext Context { get; }

    /// <summary>Entries written so far, in order.</summary>
    public IReadOnlyList<ManifestEntry> Entries => _entries;

    /// <summary>Bytes in the file so far.</summary>
    public long Length => _file.Length;

    /// <summary>
    /// True once the disk was full: the space held back has been spent and is only enough to end the open entry and to finish.
    /// </summary>
    public bool IsOutOfRoom => !_finished && _reserve.IsSpent;

    /// <summary>Creates the bundle file and its journal, neither of which may exist yet, and writes <c>context.json</c>.</summary>
    /// <param name="path">Path of the bundle.</param>
    /// <param name="context">The context.</param>
    /// <param name="create">Makes both files; null for files as the folder gives them.</param>
    /// <exception cref="IOException">A file exists already, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static BundleWriter Create(string path, BundleContext context, FileCreation? create = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = new BundleWriter(path, context, create ?? CreateFile);
        try
        {
            writer.WriteDocument(
                BundleEntryNames.Context, ItemCatalog.HostContext, JsonSerializer.SerializeToUtf8Bytes(context, BundleJsonOutput.Default.BundleContext));
            return writer;
        }
        catch
        {
            writer.Dispose();
            File.Delete(writer.Path);
            File.Delete(writer.JournalPath);
            throw;
        }
    }

    /// <summary>Opens an entry for evidence as found. A name that is taken gets <c>~2</c>, <c>~3</c>… before its extension.</summary>
    /// <param name="item">The item it belongs to.</param>
    /// <param name="sourceName">File name without folders; it is made safe.</param>
    /// <param name="source">Where the content comes from on the host, for the manifest.</param>
    public BundleEntryStream OpenRaw(ItemId item, string sourceName, string? source) =>
        Open(FreeName(BundleEntryNames.RawOf(item, sourceName)), item, source);

    /// <summary>Writes a snapshot of typed facts.</summary>
    /// <returns>The number of facts written.</returns>
    public int WriteFacts<T>(ItemId item, IEnumerable<T> facts, FactCodec<T> codec, ItemOutcome outcome = ItemOutcome.Collected, OutcomeNote? note = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var entry = Open(FreeName(BundleEntryNames.FactsOf(item)), item, source: null);
        var count = FactFile.Write(entry, facts, codec);
        entry.Complete(count == 0 && outcome == ItemOutcome.Collected ? ItemOutcome.Empty : outcome, note);
        return count;
    }

    /// <summary>Journals that an item is over, and how: the only trace of one that leaves no entry, the last word on one that left several.</summary>
    /// <exception cref="IOException">An entry could not be written to its end, so that nothing behind it could be read.</exception>
    public void NoteOutcome(ItemId item, ItemOutcome outcome, OutcomeNote? note = null)
    {
        if (_open is { CanWrite: false, Name: var torn })
            throw new IOException($"{torn} could not be written to its end.");
        Append(new JournalRecord(item.Value, outcome.ToName(), Note: note));
    }

    /// <summary>Writes journal, manifest and READ-ME.txt, closes the file and removes the journal beside it.</summary>
    /// <param name="manifest">Makes the manifest from the entries written.</param>
    /// <param name="readMe">Text of READ-ME.txt; written as UTF-8 with a byte order mark, for Notepad.</param>
    public void Finish(Func<IReadOnlyList<ManifestEntry>, BundleManifest> manifest, string readMe)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(readMe);
        ObjectDisposedException.ThrowIf(_finished, this);
        WriteDocument(BundleEntryNames.Journal, item: null, _journal.ToArray());
        byte[] readMeContent = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(readMe)];
        var readMeEntry = new ManifestEntry(
            BundleEntryNames.ReadMe, Item: null, readMeContent.Length, Convert.ToHexStringLower(SHA256.HashData(readMeContent)), Source: null);
        WriteDocument(
            BundleEntryNames.Manifest,
            item: null,
            JsonSerializer.SerializeToUtf8Bytes(manifest([.. _entries, readMeEntry]), BundleJsonOutput.Default.BundleManifest));
        WriteDocument(BundleEntryNames.ReadMe, item: null, readMeContent);
        _finished = true;
        try
        {
            _zip.Finish();
            _file.Flush(flushToDisk: true);
        }
        finally
        {
            // A full disk shows here, too; the journal beside then stays and tells what the cut file holds.
            _file.Dispose();
            _journalFile.Dispose();
            _reserve.Dispose();
            _journal.Dispose();
        }

        File.Delete(JournalPath);
    }

    /// <summary>Closes the files as they are. Without <see cref="Finish"/> the bundle stays cut, with its journal beside it.</summary>
    public void Dispose()
    {
        if (_finished)
            return;
        _finished = true;
        _file.Dispose();
        _journalFile.Dispose();
        _reserve.Dispose();
        _journal.Dispose();
    }

    internal void EntryClosed(ManifestEntry entry, ItemOutcome outcome, OutcomeNote? note)
    {
        _open = null;
        _entries.Add(entry);
        if (entry.Item is not null)
            Append(new JournalRecord(entry.Item, outcome.ToName(), entry.Name, entry.Length, entry.Sha256, entry.Source, note));
    }

    private void WriteDocument(string name, ItemId? item, byte[] content)
    {
        using var entry = Open(name, item, source: null);
        entry.Write(content);
        entry.Complete(ItemOutcome.Collected);
    }

    private BundleEntryStream Open(string name, ItemId? item, string? source)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        if (_open is not null)
            throw new InvalidOperationException($"The entry {_open.Name} is still open.");
        _names.TryAdd(name, 1);
        return _open = new BundleEntryStream(this, _behind, name, _zip.Open(name), item, source);
    }

    private string FreeName(string name)
    {
        if (!_names.TryGetValue(name, out var number))
            return name;
        var dot = name.LastIndexOf('.');
        var stem = dot > name.LastIndexOf('/') ? name[..dot] : name;
        string candidate;
        do
            candidate = FormattableString.Invariant($"{stem}~{++number}{name[stem.Length..]}");
        while (_names.ContainsKey(candidate));
        _names[name] = number;
        return candidate;
    }

    private void Append(JournalRecord record)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(record, BundleJsonOutput.Default.JournalRecord), (byte)'\n'];
        _journal.Write(line);
        _guardedJournal.Write(line);
    }

    private static FileStream CreateFile(string path, FileAccess access, FileShare share) => new(path, FileMode.CreateNew, access, share, bufferSize: 0);
}
