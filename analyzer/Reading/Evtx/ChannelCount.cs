namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Counts the channels of the records of a log. A log has one; a file of forwarded or carved records can have several.</summary>
internal sealed class ChannelCount
{
    /// <summary>Most channels counted apart; records of further ones are not counted.</summary>
    private const int MostChannels = 1_024;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The channel of most records, the first by name of equal ones; null without records.</summary>
    public string? MostFrequent
    {
        get
        {
            string? most = null;
            foreach (var (channel, count) in _counts)
            {
                if (most is null || count > _counts[most] || (count == _counts[most] && string.CompareOrdinal(channel, most) < 0))
                    most = channel;
            }

            return most;
        }
    }

    /// <summary>Counts records of a channel; those without one do not count.</summary>
    public void Add(string channel, long records)
    {
        if (channel.Length == 0)
            return;
        if (_counts.TryGetValue(channel, out var count))
            _counts[channel] = count + records;
        else if (_counts.Count < MostChannels)
            _counts.Add(channel, records);
    }
}
