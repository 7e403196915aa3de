using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>An event record as a detection sees it. Levels and texts that Windows shows are no evidence: the text is not in the log.</summary>
/// <param name="record">The record.</param>
internal sealed class EventSubject(EventRecord record) : ISubject
{
    /// <summary>Field of the event id.</summary>
    public const string EventId = "EventID";

    /// <summary>Field of the provider's name.</summary>
    public const string Provider = "Provider_Name";

    /// <summary>Field of the channel.</summary>
    public const string Channel = "Channel";

    /// <summary>Field of the level, a number.</summary>
    public const string Level = "Level";

    /// <summary>Field of the computer's name.</summary>
    public const string Computer = "Computer";

    /// <summary>Field of all data values.</summary>
    public const string Data = "Data";

    /// <summary>Begins the field of one data value: by name, or by its place from 1.</summary>
    public const string OneDatum = "Data/";

    /// <summary>The fields, for a sentence about an unknown one.</summary>
    public static IReadOnlyList<string> Fields { get; } = [EventId, Provider, Channel, Level, Computer, Data, OneDatum + "NAME", OneDatum + "1"];

    /// <summary>Whether a detection may ask for a field.</summary>
    public static bool IsField(string field) =>
        field is EventId or Provider or Channel or Level or Computer or Data || (field.StartsWith(OneDatum, StringComparison.Ordinal) && field.Length > OneDatum.Length);

    /// <inheritdoc/>
    public IEnumerable<string> this[string field] => field switch
    {
        EventId => [Numbers.Text(record.EventId)],
        Provider => [record.Provider],
        Channel => [record.Channel],
        Level => [Numbers.Text(record.Level)],
        Computer => [record.Computer],
        Data => record.Data.Select(static datum => datum.Value),
        _ => DataNamed(field[OneDatum.Length..]),
    };

    private IEnumerable<string> DataNamed(string name)
    {
        foreach (var datum in record.Data)
        {
            if (string.Equals(datum.Name, name, StringComparison.OrdinalIgnoreCase))
                yield return datum.Value;
        }

        if (Numbers.Read(name, record.Data.Count) is > 0 and var place)
            yield return record.Data[place - 1].Value;
    }
}
