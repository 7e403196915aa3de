using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Intake.Parts;

/// <summary>The whole of a split bundle. Where a part is missing there are zeros, so that every entry that touches the hole fails its checksum.</summary>
/// <param name="parts">The parts that are there, in order.</param>
internal sealed class PartBytes(IReadOnlyList<(PartHeader Header, FileBytes Bytes)> parts) : IArchiveBytes
{
    /// <inheritdoc/>
    public long Length => parts[0].Header.WholeLength;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        if (offset >= Length || buffer.Length == 0)
            return 0;
        var end = Length;
        foreach (var (header, bytes) in parts)
        {
            if (offset < header.Offset)
            {
                end = header.Offset;
                break;
            }

            var left = header.Offset + header.Length - offset;
            if (left <= 0)
                continue;
            var read = bytes.Read(PartHeader.Size + offset - header.Offset, buffer[..(int)Math.Min(buffer.Length, left)]);
            if (read > 0)
                return read;
            end = header.Offset + header.Length;
            break;
        }

        var hole = (int)Math.Min(buffer.Length, end - offset);
        buffer[..hole].Clear();
        return hole;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, bytes) in parts)
            bytes.Dispose();
    }
}
