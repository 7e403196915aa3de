using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>A parsed template definition, or a parsed fragment without template.</summary>
internal sealed class BinXmlFragment
{
    /// <summary>Nothing: what stands for a fragment that cannot be read.</summary>
    public static readonly BinXmlFragment Empty = new([]);

    private XmlProgram? _eventXml;
    private XmlProgram? _rootsXml;

    /// <summary>A fragment with these roots.</summary>
    public BinXmlFragment(List<BinXmlContent> roots)
    {
        Roots = roots;
        foreach (var root in roots)
        {
            if (root.Element is { Name: "Event" } element)
            {
                Event = element;
                break;
            }
        }

        System = SystemFields.Of(Event);
    }

    /// <summary>Root elements and template instances, in the order written.</summary>
    public List<BinXmlContent> Roots { get; }

    /// <summary>The root element <c>Event</c>; null when there is none.</summary>
    public BinXmlElement? Event { get; }

    /// <summary>Its system fields; null when there are none.</summary>
    public SystemFields? System { get; }

    /// <summary>Writes the element <c>Event</c>; made when it is first asked for, and only for a fragment that has one.</summary>
    public XmlProgram EventXml => _eventXml ??= XmlCompiler.Compile(Event!);

    /// <summary>Writes all roots; made when it is first asked for.</summary>
    public XmlProgram RootsXml => _rootsXml ??= XmlCompiler.Compile(Roots);
}
