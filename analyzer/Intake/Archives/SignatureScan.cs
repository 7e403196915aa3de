using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Finds four-byte signatures in a file, a window at a time.</summary>
internal static class SignatureScan
{
    private const int Window = 64 * 1024;

    /// <summary>The first position at or after <paramref name="from"/> at which <paramref name="signature"/> stands wholly before <paramref name="end"/>; -1 when there is none.</summary>
    public static long Next(ArchiveFile file, uint signature, long from, long end)
    {
        Span<byte> wanted = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, signature);
        var window = new byte[(int)Math.Clamp(end - from, 0, Window)];
        while (end - from >= wanted.Length)
        {
            var got = file.Read(from, window.AsSpan(0, (int)Math.Min(window.Length, end - from)));
            var at = window.AsSpan(0, got).IndexOf(wanted);
            if (at >= 0)
                return from + at;
            if (got < window.Length)
                break;
            from += got - wanted.Length + 1;
        }

        return -1;
    }

    /// <summary>All positions of <paramref name="signature"/> from <paramref name="from"/> to <paramref name="end"/>, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<long> All(ArchiveFile file, uint signature, long from, long end, int most)
    {
        var found = new List<long>();
        for (var at = Next(file, signature, from, end); at >= 0 && found.Count < most; at = Next(file, signature, at + 1, end))
            found.Add(at);
        return found;
    }
}
