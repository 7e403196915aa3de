using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Running;

/// <summary>
/// Where one item's content goes. A probe works on its own thread and may be left behind when it hangs: once the sink is closed, whatever
/// that thread still tries to write is refused, so that the bundle can go on.
/// </summary>
/// <param name="writer">The bundle.</param>
/// <param name="item">The item.</param>
/// <param name="cut">Why the item is being cut short right now; null when it is not.</param>
/// <param name="share">How much it may fill; null for no bound.</param>
/// <param name="room">Watches the disk; null for nobody.</param>
/// <param name="filter">Takes out secrets and masks what passes; null for secrets alone.</param>
internal sealed class ItemSink(BundleWriter writer, ItemId item, Func<OutcomeNote?> cut, SizeShare? share = null, RoomWatch? room = null, EntryFilter? filter = null)
{
    /// <summary>How long one write to the bundle may take once its item is to end.</summary>
    private static readonly TimeSpan WritePatience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly long _end = (share ?? SizeShare.Unbounded).EndFor(item, writer.Length);
    private readonly EntryFilter _filter = filter ?? new EntryFilter(mask: null);
    private BundleEntryStream? _open;
    private IContentFilter? _masking;
    private bool _closed;
    private bool _isOutOfRoom;

    /// <summary>The item.</summary>
    public ItemId Item => item;

    /// <summary>Entries written or begun.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Bytes of content written so far.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Values of registry exports that were withheld from what was written.</summary>
    public int WithheldValues { get; private set; }

    /// <summary>Whether the item has used up its share of the bundle's size.</summary>
    public bool IsOverSize { get; private set; }

    /// <summary>Whether all further writing is refused.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return _closed;
        }
    }

    /// <summary>Opens an entry for evidence as found; it has to be completed before the next one.</summary>
    public SinkEntry OpenRaw(string sourceName, string? source)
    {
        lock (_gate)
        {
            Check();
            _open = writer.OpenRaw(item, _filter.Text(sourceName), source is null ? null : _filter.Text(source));
            _masking = _filter.Open(item, sourceName, WriteThrough);
            EntryCount++;
            return new SinkEntry(this);
        }
    }

    /// <summary>Writes a whole entry.</summary>
    public void WriteRaw(string sourceName, string? source, ReadOnlySpan<byte> content, ItemOutcome outcome = ItemOutcome.Collected, OutcomeNote? note = null)
    {
        using var entry = OpenRaw(sourceName, source);
        entry.Write(content);
        entry.Complete(outcome, note);
    }

    /// <summary>Writes a snapshot of typed facts.</summary>
    /// <returns>The number of facts.</returns>
    public int WriteFacts<T>(IReadOnlyList<T> facts, FactCodec<T> codec, ItemOutcome outcome = ItemOutcome.Collected, OutcomeNote? note = null)
    {
        lock (_gate)
        {
            Check();
            EntryCount++;
            var count = writer.WriteFacts(item, facts.Select(_filter.Fact), codec, outcome, _filter.Note(note));
            BytesWritten += writer.Entries[^1].Length;
            return count;
        }
    }

    /// <summary>Refuses all further writing and ends an entry that is still open.</summary>
    /// <exception cref="IOException">A write has been going on for so long that the disk of the output folder must be taken for gone.</exception>
    public void Close()
    {
        if (!_gate.TryEnter(WritePatience))
            throw new IOException("The disk of the output folder does not answer.");
        try
        {
            EndOpenEntry();
            _closed = true;
        }
        finally
        {
            _gate.Exit();
        }
    }

    internal void Write(ReadOnlySpan<byte> content)
    {
        lock (_gate)
        {
            Check();
            if (IsOverSize |= writer.Length > _end)
                throw new OverSizeException("The item's share of the bundle is full.");
            if (_isOutOfRoom |= BytesWritten + content.Length > RoomWatch.SmallItem && room?.IsShort(writer.Length) == true)
                throw new OutOfRoomException("The disk of the output folder has no room to spare.");
            if (_masking is { } masking)
                masking.Write(content);
            else
                WriteThrough(content);
            BytesWritten += content.Length;
        }
    }

    internal void Complete(ItemOutcome outcome, OutcomeNote? note)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            EndMasking();
            _open!.Complete(outcome, _filter.Note(note));
            _open = null;
        }
    }

    /// <summary>Ends an entry that its probe left open: cut short for the reason that holds now, or failed.</summary>
    internal void EndOpenEntry()
    {
        lock (_gate)
        {
            if (_closed || _open is null)
                return;
            var reason = writer.IsOutOfRoom || _isOutOfRoom ? new OutcomeNote(OutcomeReasons.DiskFull) : IsOverSize ? share!.Note : cut();
            EndMasking();
            _open.Complete(reason is null ? ItemOutcome.Failed : ItemOutcome.Truncated, reason);
            _open = null;
        }
    }

    private void WriteThrough(ReadOnlySpan<byte> content) => _open!.Write(content);

    private void EndMasking()
    {
        var masking = _masking;
        _masking = null;
        using (masking)
            masking?.Finish();
        WithheldValues += masking?.WithheldValues ?? 0;
    }

    private void Check()
    {
        if (_closed)
            throw new OperationCanceledException();
        if (writer.IsOutOfRoom)
            throw new OutOfRoomException("The disk of the output folder is full.");
    }
}
