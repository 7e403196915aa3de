using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Parallel;

/// <summary>Keeps a line for every event, delivered to a list.</summary>
internal sealed class RecordsOutput(List<string> delivered) : IEventOutput
{
    private readonly List<string> _taken = [];

    public void Clear() => _taken.Clear();

    public void Take(in EventView view) => _taken.Add(Line(view.ToRecord()));

    public void Deliver() => delivered.AddRange(_taken);

    public void Dispose()
    {
    }

    public static string Line(EventRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record} {string.Join('|', record.Data.Select(static datum => $"{datum.Name}={datum.Value}"))} {Convert.ToHexString(record.Binary.Span)}");
}
