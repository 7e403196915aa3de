namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Where a template or fragment has the fields of <c>Event/System</c>; compiled once per definition.</summary>
internal sealed class SystemFields
{
    private SystemFields(BinXmlElement system)
    {
        Provider = new SystemField(system.Child("Provider")?.AttributeValue("Name"));
        EventId = new SystemField(system.Child("EventID")?.Content);
        Qualifiers = new SystemField(system.Child("EventID")?.AttributeValue("Qualifiers"));
        Level = new SystemField(system.Child("Level")?.Content);
        TimeCreated = new SystemField(system.Child("TimeCreated")?.AttributeValue("SystemTime"));
        ProcessId = new SystemField(system.Child("Execution")?.AttributeValue("ProcessID"));
        Channel = new SystemField(system.Child("Channel")?.Content);
        Computer = new SystemField(system.Child("Computer")?.Content);
        UserId = new SystemField(system.Child("Security")?.AttributeValue("UserID"));
    }

    /// <summary><c>Provider/@Name</c>.</summary>
    public SystemField Provider { get; }

    /// <summary><c>EventID</c>.</summary>
    public SystemField EventId { get; }

    /// <summary><c>EventID/@Qualifiers</c>.</summary>
    public SystemField Qualifiers { get; }

    /// <summary><c>Level</c>.</summary>
    public SystemField Level { get; }

    /// <summary><c>TimeCreated/@SystemTime</c>.</summary>
    public SystemField TimeCreated { get; }

    /// <summary><c>Execution/@ProcessID</c>.</summary>
    public SystemField ProcessId { get; }

    /// <summary><c>Channel</c>.</summary>
    public SystemField Channel { get; }

    /// <summary><c>Computer</c>.</summary>
    public SystemField Computer { get; }

    /// <summary><c>Security/@UserID</c>.</summary>
    public SystemField UserId { get; }

    /// <summary>The fields of the element <c>Event</c> among the roots of a fragment; null when there is none with a <c>System</c> in it.</summary>
    public static SystemFields? Of(BinXmlElement? root) => root?.Child("System") is { } system ? new SystemFields(system) : null;
}
