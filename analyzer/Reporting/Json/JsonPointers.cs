using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes the members of one pointer: exactly one of <c>line</c>, <c>record</c> and <c>path</c>.</summary>
internal static class JsonPointers
{
    /// <summary>Writes the members.</summary>
    public static void Write(ReportJson json, EvidencePointer pointer)
    {
        var (entry, place, quote) = pointer.Origin;
        json.Member("host", pointer.Host);
        json.Member("entry", entry);
        switch (place.Kind)
        {
            case PlaceKind.Line:
                json.Member("line", place.Number);
                break;
            case PlaceKind.Record:
                json.Member("record", place.Number);
                break;
            default:
                json.Member("path", place.ToString());
                break;
        }

        json.Member("atUtc", pointer.AtUtc);
        json.Member("quote", quote);
    }
}
