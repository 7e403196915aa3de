using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Mean length of the queue of each physical disk between two readings.</summary>
[SupportedOSPlatform("windows")]
internal sealed class DiskQueues : IDisposable
{
    /// <summary>The counter by its English name, which PDH takes in every language since Windows Vista.</summary>
    private const string Counter = @"\PhysicalDisk(*)\Avg. Disk Queue Length";

    private const string Add = "PdhAddEnglishCounter";
    private const int FirstSize = 4096;

    private readonly nint _query;
    private readonly nint _counter;

    private DiskQueues(nint query, nint counter)
    {
        _query = query;
        _counter = counter;
    }

    /// <summary>Takes the first reading.</summary>
    public static WindowsResult<DiskQueues> Begin() => WindowsCalls.Guard<DiskQueues>(Add, static () =>
    {
        if (Pdh.PdhOpenQuery(0, 0, out var query) is not 0 and var refused)
            return new WindowsError("PdhOpenQuery", refused);
        var code = Pdh.PdhAddEnglishCounter(query, Counter, 0, out var counter);
        var call = Add;
        if (code == 0)
        {
            code = Pdh.PdhCollectQueryData(query);
            call = "PdhCollectQueryData";
        }

        if (code == 0)
            return new DiskQueues(query, counter);
        _ = Pdh.PdhCloseQuery(query);
        return new WindowsError(call, code);
    });

    /// <summary>Takes the second reading.</summary>
    public WindowsResult<IReadOnlyList<LoadFact>> End(DateTimeOffset atUtc)
    {
        const string Call = "PdhGetFormattedCounterArray";
        if (Pdh.PdhCollectQueryData(_query) is not 0 and var code)
            return new WindowsError("PdhCollectQueryData", code);
        var count = 0;
        if (NativeBuffer.Read(Call, FirstSize, Query, out var error) is not { } items)
            return error!;
        List<LoadFact> queues = [.. LoadRows.Queues(atUtc, items, count)];
        return queues;

        int Query(Span<byte> buffer, out int size)
        {
            size = buffer.Length;
            var answer = Pdh.PdhGetFormattedCounterArray(_counter, Pdh.AsDouble, ref size, out count, ref MemoryMarshal.GetReference(buffer));
            return answer == Pdh.MoreData ? ErrorCodes.MoreData : answer;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _ = Pdh.PdhCloseQuery(_query);
}
