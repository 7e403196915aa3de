namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>An entry that passed the guard: all numbers are copies and every part of the name is harmless on every system.</summary>
/// <param name="Name">Decoded name with <c>/</c>.</param>
/// <param name="HeaderOffset">Position of the local header.</param>
/// <param name="DataOffset">Position of the packed data.</param>
/// <param name="PackedLength">Length of the packed data.</param>
/// <param name="End">Position after the data and its descriptor.</param>
/// <param name="Length">Declared length of the content.</param>
/// <param name="Crc">Declared CRC of the content.</param>
/// <param name="Method">Stored or deflated.</param>
internal sealed record ArchiveEntry(
    string Name, long HeaderOffset, long DataOffset, long PackedLength, long End, long Length, uint Crc, int Method)
{
    /// <summary>Whether the entry only names a folder.</summary>
    public bool IsFolder => Name.EndsWith('/');
}
