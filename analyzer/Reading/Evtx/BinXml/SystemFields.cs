namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Where a template or fragment has the fields of <c>Event/System</c>; a field that is not there is null.</summary>
internal sealed class SystemFields
{
    private SystemFields(BinXmlElement system)
    {
        Provider = system.Child("Provider")?.AttributeValue("Name");
        EventId = system.Child("EventID")?.Content;
        Qualifiers = system.Child("EventID")?.AttributeValue("Qualifiers");
        Level = system.Child("Level")?.Content;
        TimeCreated = system.Child("TimeCreated")?.AttributeValue("SystemTime");
        ProcessId = system.Child("Execution")?.AttributeValue("ProcessID");
        Channel = system.Child("Channel")?.Content;
        Computer = system.Child("Computer")?.Content;
        UserId = system.Child("Security")?.AttributeValue("UserID");
    }

    /// <summary><c>Provider/@Name</c>.</summary>
    public IReadOnlyList<BinXmlContent>? Provider { get; }

    /// <summary><c>EventID</c>.</summary>
    public IReadOnlyList<BinXmlContent>? EventId { get; }

    /// <summary><c>EventID/@Qualifiers</c>.</summary>
    public IReadOnlyList<BinXmlContent>? Qualifiers { get; }

    /// <summary><c>Level</c>.</summary>
    public IReadOnlyList<BinXmlContent>? Level { get; }

    /// <summary><c>TimeCreated/@SystemTime</c>.</summary>
    public IReadOnlyList<BinXmlContent>? TimeCreated { get; }

    /// <summary><c>Execution/@ProcessID</c>.</summary>
    public IReadOnlyList<BinXmlContent>? ProcessId { get; }

    /// <summary><c>Channel</c>.</summary>
    public IReadOnlyList<BinXmlContent>? Channel { get; }

    /// <summary><c>Computer</c>.</summary>
    public IReadOnlyList<BinXmlContent>? Computer { get; }

    /// <summary><c>Security/@UserID</c>.</summary>
    public IReadOnlyList<BinXmlContent>? UserId { get; }

    /// <summary>The fields of the element <c>Event</c> among the roots of a fragment; null when there is none with a <c>System</c> in it.</summary>
    public static SystemFields? Of(BinXmlElement? root) => root?.Child("System") is { } system ? new SystemFields(system) : null;
}
