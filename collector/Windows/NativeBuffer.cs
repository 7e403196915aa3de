using System.Runtime.InteropServices;
using System.Text;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Memory that Windows filled, with the address it was filled at: structures inside point at each other by address.
/// Every read is checked against the bounds, so a table that changed or lies gives null, never foreign memory.
/// </summary>
/// <param name="Bytes">The filled bytes.</param>
/// <param name="Address">Address of the first byte at the time of the call.</param>
internal readonly record struct NativeBuffer(ReadOnlyMemory<byte> Bytes, nint Address)
{
    /// <summary>How often a table may grow between two calls before it is given up.</summary>
    private const int MostAttempts = 12;

    /// <summary>Largest buffer asked for: 64 MiB, far above any table of a working host.</summary>
    private const int LargestSize = 64 * 1024 * 1024;

    /// <summary>Fills a buffer.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="size">Out: the size that Windows wrote or wants.</param>
    /// <returns>Win32 error number.</returns>
    public delegate int Fill(Span<byte> buffer, out int size);

    /// <summary>Calls <paramref name="fill"/> with growing buffers until the answer fits.</summary>
    /// <param name="call">The function, for the error.</param>
    /// <param name="firstSize">First size in bytes.</param>
    /// <param name="fill">The call.</param>
    /// <param name="error">What failed, or null.</param>
    public static NativeBuffer? Read(string call, int firstSize, Fill fill, out WindowsError? error)
    {
        var size = firstSize;
        var code = 0;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var bytes = GC.AllocateArray<byte>(size, pinned: true);
            code = fill(bytes, out var told);
            if (code == ErrorCodes.Success)
            {
                error = null;
                return new NativeBuffer(bytes, AddressOf(bytes));
            }

            if (code is not (ErrorCodes.InsufficientBuffer or ErrorCodes.MoreData or ErrorCodes.BadLength))
                break;
            // A quarter more than wanted: processes and sockets come and go between two calls.
            var wanted = Math.Max((long)told + (told / 4), 2L * size);
            if (wanted > LargestSize)
                break;
            size = (int)wanted;
        }

        error = new WindowsError(call, code);
        return null;
    }

    /// <summary>The structure at <paramref name="offset"/>, or null when it does not lie inside.</summary>
    public T? At<T>(long offset)
        where T : unmanaged =>
        offset >= 0 && offset <= Bytes.Length && MemoryMarshal.TryRead(Bytes.Span[(int)offset..], out T value) ? value : null;

    /// <summary>The text of <paramref name="byteLength"/> bytes of UTF-16 at address <paramref name="pointer"/>; null when it does not lie inside.</summary>
    public string? TextAt(nint pointer, int byteLength)
    {
        var offset = (long)pointer - Address;
        if (pointer == 0 || offset < 0 || offset > Bytes.Length || byteLength < 0 || byteLength > Bytes.Length - offset)
            return null;
        return new string(MemoryMarshal.Cast<byte, char>(Bytes.Span.Slice((int)offset, byteLength)));
    }

    /// <summary>The zero-terminated UTF-16 text at address <paramref name="pointer"/>; null when it does not lie inside.</summary>
    public string? TextAt(nint pointer)
    {
        var offset = (long)pointer - Address;
        if (pointer == 0 || offset < 0 || offset >= Bytes.Length)
            return null;
        var characters = MemoryMarshal.Cast<byte, char>(Bytes.Span[(int)offset..]);
        var end = characters.IndexOf('\0');
        return end < 0 ? null : new string(characters[..end]);
    }

    /// <summary>The zero-terminated ASCII text at address <paramref name="pointer"/>; null when it does not lie inside.</summary>
    public string? AsciiAt(nint pointer)
    {
        var offset = (long)pointer - Address;
        if (pointer == 0 || offset < 0 || offset >= Bytes.Length)
            return null;
        var bytes = Bytes.Span[(int)offset..];
        var end = bytes.IndexOf((byte)0);
        return end < 0 ? null : Encoding.ASCII.GetString(bytes[..end]);
    }

    private static unsafe nint AddressOf(byte[] pinned) => (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
