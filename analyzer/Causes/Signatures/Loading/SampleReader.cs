using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Reads <c>samples</c>: records or lines that a signature must find, and such that it must not.</summary>
/// <param name="source">The log that is looked at.</param>
/// <param name="problems">Takes problems.</param>
internal sealed class SampleReader(LogSource source, SignatureProblems problems)
{
    /// <summary>Samples of each kind.</summary>
    public const int Most = 50;

    /// <summary>The samples; of each kind at least one, else a problem.</summary>
    public IReadOnlyList<SignatureSample> Read(YamlMap samples)
    {
        var reading = new MapReading(samples, problems);
        reading.RefuseOthers("positive", "negative");
        return [.. ReadList(reading, "positive", isPositive: true), .. ReadList(reading, "negative", isPositive: false)];
    }

    private List<SignatureSample> ReadList(MapReading samples, string key, bool isPositive)
    {
        var items = samples.List(key);
        if (items.Count > Most)
            problems.Add(items[Most].Mark, "too-many-samples", ("most", Numbers.Text(Most)));
        var read = new List<SignatureSample>();
        foreach (var item in items.Take(Most))
        {
            if (item is not YamlMap { Entries.Count: > 0 } map)
                problems.Add(item.Mark, "not-map", ("name", key));
            else if (SubjectOf(map) is { } subject)
                read.Add(new(map.Mark, isPositive, subject));
        }

        return read;
    }

    private ISubject? SubjectOf(YamlMap map) => source is EventLogSource log ? EventOf(map, log) : LineOf(map);

    private EventSubject? EventOf(YamlMap map, EventLogSource log)
    {
        var reading = new MapReading(map, problems);
        var provider = reading.Text(EventSubject.Provider);
        var id = NumberOf(reading.Text(EventSubject.EventId), FieldTestReader.HighestEventId);
        var level = NumberOf(reading.Text(EventSubject.Level, isRequired: false), most: 255);
        var data = map.Entries.SelectMany(DataOf).ToList();
        foreach (var entry in map.Entries.Where(static entry => !EventSubject.IsField(entry.Key)))
            problems.Add(entry.Mark, "unknown-test-field", ("name", entry.Key), ("known", string.Join(", ", EventSubject.Fields)));
        return provider is null || id is null ? null : new(new EventRecord
        {
            RecordId = 1,
            TimeUtc = DateTimeOffset.UnixEpoch,
            Provider = provider.Text,
            EventId = id.Value,
            Level = level ?? 0,
            Channel = reading.Text(EventSubject.Channel, isRequired: false)?.Text ?? log.Channel,
            Computer = reading.Text(EventSubject.Computer, isRequired: false)?.Text ?? string.Empty,
            Data = data,
        });
    }

    /// <summary>The data of one entry: named, or, of <c>Data</c> and of a number, unnamed, in the order of the file.</summary>
    private List<EventDatum> DataOf(YamlEntry entry)
    {
        if (entry.Key is not EventSubject.Data && !entry.Key.StartsWith(EventSubject.OneDatum, StringComparison.Ordinal))
            return [];
        IReadOnlyList<YamlValue> values = entry.Value is YamlList list ? list.Items : [entry.Value];
        var name = entry.Key is EventSubject.Data ? null : entry.Key[EventSubject.OneDatum.Length..];
        if (name is not null && name.All(char.IsAsciiDigit))
            name = null;
        foreach (var value in values.Where(static value => value is not YamlScalar))
            problems.Add(value.Mark, "value-not-text", ("name", entry.Key));
        return [.. values.OfType<YamlScalar>().Select(value => new EventDatum(name, value.Text))];
    }

    private LogLineSubject? LineOf(YamlMap map)
    {
        var before = problems.All.Count;
        var reading = new MapReading(map, problems);
        reading.RefuseOthers(LogLineSubject.Fields);
        var number = NumberOf(reading.Text(LogLineSubject.ErrorNumber, isRequired: false), int.MaxValue);
        var text = reading.Text(LogLineSubject.Text, isRequired: false)?.Text ?? string.Empty;
        return problems.All.Count > before ? null : new(new LogLine
        {
            Host = string.Empty,
            Item = ItemCatalog.LogsActivity,
            At = MomentInTime.Sure(DateTimeOffset.UnixEpoch),
            Code = reading.Text(LogLineSubject.Code, isRequired: false)?.Text,
            ErrorNumber = number,
            Node = reading.Text(LogLineSubject.Node, isRequired: false)?.Text,
            Job = reading.Text(LogLineSubject.Job, isRequired: false)?.Text,
            Origin = Origin.Of(string.Empty, Place.OfLine(1), text),
        });
    }

    private int? NumberOf(YamlScalar? scalar, int most)
    {
        if (scalar is null)
            return null;
        if (Numbers.Read(scalar.Text, most) is { } number)
            return number;
        problems.Add(scalar.Mark, "not-number", ("value", scalar.Text), ("most", Numbers.Text(most)));
        return null;
    }
}
