using System.Globalization;
using System.Xml.Linq;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>An event as another tool writes it, taken apart by the rules of <see cref="EventRecord"/>; values stay as the tool writes them.</summary>
/// <param name="root">The element <c>Event</c>.</param>
internal sealed class ForeignEvent(XElement root)
{
    private readonly XElement? _system = Child(root, "System");

    public long RecordId => long.TryParse(Field("EventRecordID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The system fields by the names of ours; empty for one that is not there.</summary>
    public IEnumerable<(string Name, string Value)> System =>
    [
        ("Provider", Attribute("Provider", "Name")),
        ("EventId", Field("EventID")),
        ("Qualifiers", Attribute("EventID", "Qualifiers")),
        ("Level", Field("Level")),
        ("Time", Attribute("TimeCreated", "SystemTime")),
        ("Process", Attribute("Execution", "ProcessID")),
        ("Channel", Field("Channel")),
        ("Computer", Field("Computer")),
        ("User", Attribute("Security", "UserID")),
    ];

    public string Binary => string.Concat(root.Elements().Where(static e => e.Name.LocalName is "EventData").Elements().Where(static e => e.Name.LocalName is "Binary").Take(1).Select(static e => e.Value))
        + string.Concat(root.Elements().Where(static e => e.Name.LocalName is "BinaryEventData").Select(static e => e.Value));

    public IReadOnlyList<EventDatum> Data
    {
        get
        {
            var data = new List<EventDatum>();
            foreach (var section in root.Elements())
            {
                if (section.Name.LocalName == "EventData")
                    AddEventData(section, data);
                else if (section.Name.LocalName == "UserData")
                    AddChildren(section, data);
            }

            return data;
        }
    }

    private static void AddEventData(XElement section, List<EventDatum> data)
    {
        foreach (var element in section.Elements().Where(static e => e.Name.LocalName != "Binary"))
            Add(element, element.Name.LocalName is "Data" or "ComplexData", data);
    }

    private static void AddChildren(XElement section, List<EventDatum> data)
    {
        foreach (var element in section.Elements())
            Add(element, isData: false, data);
    }

    private static void Add(XElement element, bool isData, List<EventDatum> data)
    {
        var name = isData ? (string?)element.Attribute("Name") : element.Name.LocalName;
        var attributes = element.Attributes().Where(static a => !a.IsNamespaceDeclaration && a.Name.LocalName != "xmlns").ToList();
        if (!isData)
            data.AddRange(attributes.Select(a => new EventDatum($"{name}/@{a.Name.LocalName}", a.Value)));
        if (element.HasElements)
            AddChildren(element, data);
        else if (element.Value.Length > 0 || isData || !element.HasAttributes)
            data.Add(new EventDatum(name is "" ? null : name, element.Value));
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private string Field(string name) => _system is null ? string.Empty : Child(_system, name)?.Value ?? string.Empty;

    private string Attribute(string element, string name) =>
        _system is null ? string.Empty : Child(_system, element)?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value ?? string.Empty;
}
