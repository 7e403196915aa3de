namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>How many records with a channel stand one after the other.</summary>
/// <param name="channel">The channel; empty when the records have none.</param>
internal sealed class ChannelRecords(string channel)
{
    /// <summary>The channel.</summary>
    public string Channel => channel;

    /// <summary>Records.</summary>
    public long Records { get; set; }
}
