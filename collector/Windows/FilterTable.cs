using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The file system filters that are loaded. Windows tells them to administrators only.</summary>
[SupportedOSPlatform("windows")]
internal static class FilterTable
{
    private const string First = "FilterFindFirst";
    private const string Next = "FilterFindNext";
    private const int BufferSize = 4096;

    /// <summary>Most filters read: a host has a few dozen.</summary>
    private const int Most = 1000;

    /// <summary>Windows itself brings some: a list without any is not believed.</summary>
    private static readonly WindowsError None = new(First, ErrorCodes.Success);

    /// <summary>All filters, from the highest altitude down as the filter manager lists them.</summary>
    public static WindowsResult<IReadOnlyList<MinifilterFact>> Read() => WindowsCalls.Guard<IReadOnlyList<MinifilterFact>>(First, ReadAll);

    private static WindowsResult<IReadOnlyList<MinifilterFact>> ReadAll()
    {
        var facts = new List<MinifilterFact>();
        nint opened = 0;
        if (Add(facts, First, FindFirst) is { } refused)
            return refused.Code == ErrorCodes.NoMoreItems ? None : refused;
        using var search = new SafeFilterSearchHandle(opened);
        while (facts.Count < Most)
        {
            if (Add(facts, Next, FindNext) is { } end)
                return WindowsResult<IReadOnlyList<MinifilterFact>>.Part(facts, end.Code == ErrorCodes.NoMoreItems ? null : end);
        }

        return WindowsResult<IReadOnlyList<MinifilterFact>>.Part(facts, new WindowsError(Next, ErrorCodes.MoreData));

        int FindFirst(Span<byte> buffer, out int written) =>
            Fltlib.FilterFindFirst(Fltlib.AggregateBasicInformation, ref MemoryMarshal.GetReference(buffer), buffer.Length, out written, out opened);

        int FindNext(Span<byte> buffer, out int written) =>
            Fltlib.FilterFindNext(search, Fltlib.AggregateBasicInformation, ref MemoryMarshal.GetReference(buffer), buffer.Length, out written);
    }

    private static WindowsError? Add(List<MinifilterFact> facts, string call, NativeBuffer.Fill find)
    {
        var length = 0;
        if (NativeBuffer.Read(call, BufferSize, Query, out var error) is not { } buffer)
            return error;
        return FilterRows.Parse(buffer, length, facts) ? null : new WindowsError(call, ErrorCodes.InvalidData);

        int Query(Span<byte> bytes, out int written)
        {
            var code = ErrorCodes.OfResult(find(bytes, out written));
            length = written;
            return code;
        }
    }
}
