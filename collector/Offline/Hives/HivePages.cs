using ArcBundle.Collector.Offline.Hives.Logs;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>The bytes of a hive as they are on the disk, with the changes that its logs hold in their place. Nothing is copied: changes are read where they lie.</summary>
/// <param name="file">The hive; it belongs to this then, as the logs do.</param>
internal sealed class HivePages(Stream file) : IDisposable
{
    /// <summary>The header; everything is counted from its end.</summary>
    private const int HeaderSize = 4096;

    private readonly Dictionary<uint, (Stream Log, long Position)> _changed = [];
    private IReadOnlyList<Stream> _logs = [];
    private long? _length;

    /// <summary>Bytes behind the header.</summary>
    public long Length => _length ?? file.Length - HeaderSize;

    /// <summary>Takes the logs' changes over that the hive does not have yet.</summary>
    /// <param name="logs">The logs, in any order; they belong to this then.</param>
    /// <param name="secondary">The hive's number of the last change that is in it.</param>
    /// <returns>How many changes there were.</returns>
    public int Recover(IReadOnlyList<Stream> logs, uint secondary)
    {
        _logs = logs;
        var entries = new SortedDictionary<uint, HiveLogEntry>();
        foreach (var entry in logs.SelectMany(HiveLog.Entries).Where(entry => entry.Sequence >= secondary))
            entries.TryAdd(entry.Sequence, entry);

        // Windows may write a part of the changes into the hive without telling so in its number, and use their place in the logs again: the first may have a
        // higher number. Behind a gap nothing fits any more.
        var applied = 0;
        for (var next = entries.Keys.FirstOrDefault(); entries.TryGetValue(next, out var entry); next++)
        {
            Apply(entry);
            applied++;
        }

        return applied;
    }

    /// <summary>Reads.</summary>
    /// <param name="offset">Offset from the end of the header.</param>
    /// <param name="buffer">Is filled.</param>
    /// <returns>False when the hive ends before.</returns>
    public bool Read(long offset, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var sector = (uint)(offset / HiveLog.Sector);
            var inside = (int)(offset % HiveLog.Sector);
            var isChanged = _changed.TryGetValue(sector, out var change);
            var part = buffer[..(_changed.Count == 0 ? buffer.Length : Math.Min(buffer.Length, HiveLog.Sector - inside))];
            if (!(isChanged ? HiveLog.ReadAt(change.Log, change.Position + inside, part) : HiveLog.ReadAt(file, HeaderSize + offset, part)))
                return false;
            offset += part.Length;
            buffer = buffer[part.Length..];
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        foreach (var log in _logs)
            log.Dispose();
    }

    private void Apply(HiveLogEntry entry)
    {
        foreach (var page in entry.Pages)
        {
            for (uint at = 0; at < page.Length; at += HiveLog.Sector)
                _changed[(page.Offset + at) / HiveLog.Sector] = (entry.Log, page.Position + at);
        }

        _length = entry.HiveLength;
    }
}
