using System.Buffers.Binary;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>
/// A registry hive as a file (form <c>regf</c>, as public descriptions of it and of <c>libregf</c> have it), read cell by cell. Whatever is
/// malformed reads as absent: a damaged hive gives what is whole.
/// </summary>
internal sealed class HiveFile : IDisposable
{
    /// <summary>Largest cell that is read: list of a key with a quarter of a million subkeys, far above any segment of data.</summary>
    private const int LargestCell = 2 * 1024 * 1024;

    /// <summary>
    /// Cells that are read in all. A whole walk over the product's keys takes some thousands; a hive whose lists refer to each other in
    /// circles would take for ever.
    /// </summary>
    private const int MostCells = 1_000_000;

    private readonly HivePages _pages;
    private int _cellsRead;

    private HiveFile(Stream file, ReadOnlySpan<byte> header)
    {
        _pages = new HivePages(file);
        Primary = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        Secondary = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        WrittenUtc = WindowsTime.FromFileTime(BinaryPrimitives.ReadInt64LittleEndian(header[12..]));
        RootCell = BinaryPrimitives.ReadInt32LittleEndian(header[36..]);
    }

    /// <summary>The number that is raised before the system writes.</summary>
    public uint Primary { get; }

    /// <summary>The number that is set to the same when it has written.</summary>
    public uint Secondary { get; }

    /// <summary>When the system last wrote the hive, UTC; null when the number is no time.</summary>
    public DateTimeOffset? WrittenUtc { get; }

    /// <summary>Offset of the root key's cell.</summary>
    public int RootCell { get; }

    /// <summary>True when the system did not finish writing: its newest changes are in transaction logs.</summary>
    public bool IsDirty => Primary != Secondary;

    /// <summary>Changes that were taken from transaction logs.</summary>
    public int RecoveredChanges { get; private set; }

    /// <summary>True when the newest changes are missing.</summary>
    public bool LacksNewest => IsDirty && RecoveredChanges == 0;

    /// <summary>True when no more cells are read, because there were too many.</summary>
    public bool IsExhausted => _cellsRead >= MostCells;

    /// <summary>What the system said when a part of the file could not be read, which then reads as absent; null when there was none yet.</summary>
    public string? Failure { get; private set; }

    /// <summary>Takes a file; it belongs to the hive then.</summary>
    /// <returns>The hive, or null when the file is none.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static HiveFile? Open(Stream file)
    {
        HiveFile? hive = null;
        try
        {
            Span<byte> header = stackalloc byte[512];
            if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.StartsWith("regf"u8))
                hive = new HiveFile(file, header);
            return hive;
        }
        finally
        {
            if (hive is null)
                file.Dispose();
        }
    }

    /// <summary>Takes over what the hive's logs have and it has not.</summary>
    /// <param name="logs">The logs; they belong to the hive then.</param>
    public void Recover(IReadOnlyList<Stream> logs) => RecoveredChanges = _pages.Recover(logs, Secondary);

    /// <summary>The content of a cell in use; empty when there is none at that offset, or it leaves the file.</summary>
    /// <param name="offset">Offset as other cells name it.</param>
    /// <param name="most">Bytes wanted at most.</param>
    public byte[] Cell(int offset, int most = LargestCell)
    {
        if (offset < 0 || offset % 8 != 0 || IsExhausted)
            return [];
        _cellsRead++;
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        if (!Read(offset, prefix))
            return [];
        // The size of a cell in use is negative and counts itself.
        var length = -(long)BinaryPrimitives.ReadInt32LittleEndian(prefix) - sizeof(int);
        if (length <= 0 || offset + sizeof(int) + length > _pages.Length)
            return [];
        var content = new byte[Math.Min(length, Math.Min(most, LargestCell))];
        return Read((long)offset + sizeof(int), content) ? content : [];
    }

    private bool Read(long offset, Span<byte> buffer)
    {
        try
        {
            return _pages.Read(offset, buffer);
        }
        catch (IOException e)
        {
            Failure ??= e.Message;
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _pages.Dispose();
}
