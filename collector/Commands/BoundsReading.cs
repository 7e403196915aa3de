using System.CommandLine;
using ArcBundle.Format.Languages;
using ArcBundle.Format.Parts;

namespace ArcBundle.Collector.Commands;

/// <summary>Reads the options that bound what is taken: time of the events, time between the two moments, size.</summary>
/// <param name="command">The command.</param>
/// <param name="parsed">The parsed command line.</param>
internal sealed class BoundsReading(CollectCommand command, ParseResult parsed)
{
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSince = TimeSpan.FromDays(3650);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(1);

    private const long SmallestSize = 1L << 20;
    private const long LargestSize = 100L << 30;

    /// <summary>Reads them; what is wrong, or null.</summary>
    public Message? Read(ref CollectOptions read) => ReadSince(ref read) ?? ReadAround(ref read) ?? ReadWindow(ref read) ?? ReadGap(ref read) ?? ReadSize(ref read) ?? ReadPartSize(ref read);

    private Message? ReadSince(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Since) is not { } value)
            return null;
        if (DurationText.Parse(value, ShortestWindow, LongestSince) is not { } since)
            return new Message("usage.bad-since", ("value", value));
        read = read with { Since = since };
        return null;
    }

    private Message? ReadAround(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Around) is not { } value)
            return null;
        if (parsed.GetValue(command.Since) is not null)
            return new Message("usage.since-and-around");
        if (MomentText.Parse(value) is not { } around)
            return new Message("usage.bad-around", ("value", value));
        read = read with { Around = around };
        return null;
    }

    private Message? ReadWindow(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Window) is not { } value)
            return null;
        if (read.Around is null)
            return new Message("usage.window-alone");
        if (DurationText.Parse(value, ShortestWindow, LongestWindow) is not { } window)
            return new Message("usage.bad-window", ("value", value));
        read = read with { Window = window };
        return null;
    }

    private Message? ReadGap(ref CollectOptions read)
    {
        if (parsed.GetValue(command.SnapshotGap) is not { } value)
            return null;
        if (DurationText.Parse(value, TimeSpan.Zero, LongestGap) is not { } gap)
            return new Message("usage.bad-gap", ("value", value));
        read = read with { SnapshotGap = gap };
        return null;
    }

    private Message? ReadSize(ref CollectOptions read)
    {
        if (parsed.GetValue(command.MaxSize) is not { } value)
            return null;
        if (SizeOption.Parse(value, SmallestSize, LargestSize) is not { } size)
            return new Message("usage.bad-size", ("value", value));
        read = read with { MaxSize = size };
        return null;
    }

    private Message? ReadPartSize(ref CollectOptions read)
    {
        if (parsed.GetValue(command.PartSize) is not { } value)
            return null;
        if (SizeOption.Parse(value, BundleSplitting.LeastPartSize, LargestSize) is not { } size)
            return new Message("usage.bad-part-size", ("value", value));
        read = read with { PartSize = size };
        return null;
    }
}
