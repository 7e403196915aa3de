using System.Globalization;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Planning;

/// <summary>The time that events are taken from.</summary>
/// <param name="FromUtc">Its begin.</param>
/// <param name="ToUtc">Its end; null for the time of the run.</param>
internal sealed record EventWindow(DateTimeOffset FromUtc, DateTimeOffset? ToUtc)
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The condition on an event's <c>System</c> element, as an event log query writes it.</summary>
    public string Condition => ToUtc is { } to
        ? $"TimeCreated[@SystemTime>='{Text(FromUtc)}' and @SystemTime<='{Text(to)}']"
        : $"TimeCreated[@SystemTime>='{Text(FromUtc)}']";

    /// <summary>A query for the events of the window.</summary>
    /// <param name="ids">Numbers of the events wanted; none for all.</param>
    public string Query(params IReadOnlyList<int> ids) => ids.Count == 0
        ? $"*[System[{Condition}]]"
        : $"*[System[({string.Join(" or ", ids.Select(static id => string.Create(CultureInfo.InvariantCulture, $"EventID={id}")))}) and {Condition}]]";

    /// <summary>The window that the options ask for.</summary>
    /// <param name="options">The options.</param>
    /// <param name="host">The host; times without an offset are its local ones.</param>
    /// <param name="time">The clock; its zone stands in for an unknown one of the host.</param>
    public static EventWindow Of(CollectOptions options, HostDescription host, TimeProvider time)
    {
        if (options.Around is not { } around)
            return new EventWindow(Add(time.GetUtcNow(), -options.Since), null);
        var offset = around.Offset ?? OffsetOf(around.Clock, options, host, time);
        var moment = Add(new DateTimeOffset(around.Clock.Ticks, TimeSpan.Zero), -offset);
        return new EventWindow(Add(moment, -options.Window), Add(moment, options.Window));
    }

    /// <summary>
    /// On the running host its own zone, which knows of summer time; for a disk the offset that held when its system last ran, where that is
    /// told.
    /// </summary>
    private static TimeSpan OffsetOf(DateTime clock, CollectOptions options, HostDescription host, TimeProvider time) =>
        options.Root is not null && host.UtcOffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : time.LocalTimeZone.GetUtcOffset(clock);

    private static DateTimeOffset Add(DateTimeOffset moment, TimeSpan span)
    {
        var ticks = Math.Clamp(moment.UtcTicks + span.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
}
