namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Roles by name.</summary>
internal static class BinXmlRoles
{
    /// <summary>The role of an element of that name.</summary>
    public static BinXmlRole Of(string name) => name switch
    {
        "Data" or "ComplexData" => BinXmlRole.Data,
        "Binary" => BinXmlRole.Binary,
        "EventData" => BinXmlRole.EventData,
        "UserData" => BinXmlRole.UserData,
        "BinaryEventData" => BinXmlRole.BinaryEventData,
        _ => BinXmlRole.Other,
    };
}
