using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Goes through the events of a log, newest first.</summary>
[SupportedOSPlatform("windows")]
internal static class EventQuery
{
    private const string Query = "EvtQuery";
    private const int Batch = 256;

    /// <summary>Waiting for the next events of a log that is there takes no time; a service that hangs must not take all.</summary>
    private const uint LongestWait = 10_000;

    /// <summary>Hands the events to <paramref name="take"/> until it has enough.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events wanted.</param>
    /// <param name="take">Takes an event, which is closed afterwards; false for no more.</param>
    /// <param name="token">Stops.</param>
    /// <returns>What failed, or null.</returns>
    public static WindowsError? ForEach(string channel, string query, Func<SafeEventHandle, bool> take, CancellationToken token)
    {
        using var results = Wevtapi.EvtQuery(0, channel, query, Wevtapi.ChannelPath | Wevtapi.NewestFirst);
        if (results.IsInvalid)
            return WindowsError.Last(Query);
        var batch = new nint[Batch];
        while (true)
        {
            token.ThrowIfCancellationRequested();
            if (!Wevtapi.EvtNext(results, batch.Length, ref batch[0], LongestWait, 0, out var count))
                return Marshal.GetLastPInvokeError() is ErrorCodes.NoMoreItems ? null : WindowsError.Last("EvtNext");
            if (!TakeAll(batch.AsSpan(0, Math.Clamp(count, 0, Batch)), take))
                return null;
        }
    }

    /// <summary>Time of the event number <paramref name="most"/> from the newest on; null when there are fewer.</summary>
    public static WindowsError? FindBound(string channel, string query, int most, out DateTimeOffset? bound, CancellationToken token)
    {
        var count = 0;
        DateTimeOffset? found = null;
        using var values = new EventValues();
        var error = ForEach(channel, query, record =>
        {
            if (++count < most)
                return true;
            found = values.HeadOf(record)?.TimeUtc;
            return false;
        }, token);
        bound = found;
        return error;
    }

    private static bool TakeAll(ReadOnlySpan<nint> events, Func<SafeEventHandle, bool> take)
    {
        var goOn = events.Length > 0;
        foreach (var handle in events)
        {
            // The rest of a batch is closed, too.
            using var record = new SafeEventHandle(handle);
            goOn = goOn && take(record);
        }

        return goOn;
    }
}
