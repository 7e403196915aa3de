namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Where a template or fragment has the fields of <c>Event/System</c>; compiled once per definition.</summary>
internal sealed class SystemFields
{
    private SystemFields(BinXmlElement system)
    {
        Provider = new BinXmlField(system.Child("Provider")?.AttributeValue("Name"));
        EventId = new BinXmlField(system.Child("EventID")?.Content);
        Qualifiers = new BinXmlField(system.Child("EventID")?.AttributeValue("Qualifiers"));
        Level = new BinXmlField(system.Child("Level")?.Content);
        TimeCreated = new BinXmlField(system.Child("TimeCreated")?.AttributeValue("SystemTime"));
        ProcessId = new BinXmlField(system.Child("Execution")?.AttributeValue("ProcessID"));
        Channel = new BinXmlField(system.Child("Channel")?.Content);
        Computer = new BinXmlField(system.Child("Computer")?.Content);
        UserId = new BinXmlField(system.Child("Security")?.AttributeValue("UserID"));
    }

    /// <summary><c>Provider/@Name</c>.</summary>
    public BinXmlField Provider { get; }

    /// <summary><c>EventID</c>.</summary>
    public BinXmlField EventId { get; }

    /// <summary><c>EventID/@Qualifiers</c>.</summary>
    public BinXmlField Qualifiers { get; }

    /// <summary><c>Level</c>.</summary>
    public BinXmlField Level { get; }

    /// <summary><c>TimeCreated/@SystemTime</c>.</summary>
    public BinXmlField TimeCreated { get; }

    /// <summary><c>Execution/@ProcessID</c>.</summary>
    public BinXmlField ProcessId { get; }

    /// <summary><c>Channel</c>.</summary>
    public BinXmlField Channel { get; }

    /// <summary><c>Computer</c>.</summary>
    public BinXmlField Computer { get; }

    /// <summary><c>Security/@UserID</c>.</summary>
    public BinXmlField UserId { get; }

    /// <summary>The fields of the element <c>Event</c> among the roots of a fragment; null when there is none with a <c>System</c> in it.</summary>
    public static SystemFields? Of(BinXmlElement? root) => root?.Child("System") is { } system ? new SystemFields(system) : null;
}
