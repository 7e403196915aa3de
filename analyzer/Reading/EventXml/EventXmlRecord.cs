using System.Xml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Parses one <c>Event</c> element.</summary>
internal static class EventXmlRecord
{
    private const int DeepestElement = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The record; null when the text is no well-formed event with provider, id and time.</summary>
    public static EventRecord? Parse(string text)
    {
        var fields = new EventXmlFields();
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), Settings);
            while (xml.Read())
            {
                if (xml.Depth > DeepestElement)
                    return null;
                if (xml.NodeType == XmlNodeType.Element)
                    fields.Open(xml);
                else if (xml.NodeType == XmlNodeType.EndElement)
                    fields.Close(xml.Depth);
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    fields.Text(xml.Value);
                else if (xml.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                    fields.Blanks(xml.Value);
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return fields.ToRecord();
    }
}
