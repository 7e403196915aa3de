using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>What reports call the hosts of an analysis.</summary>
/// <param name="inputs">The inputs of the analysis.</param>
internal sealed class HostNames(IReadOnlyList<InputSummary> inputs)
{
    /// <summary>
    /// The name of the host with input id <paramref name="id"/> and the id: <c>FILESV02 (H2)</c>. A host without a name goes by the
    /// input's path; the id stands alone when there is no such input or its path is the folder itself.
    /// </summary>
    public string Of(string id) => Find(id) switch
    {
        { Host: { } name } => $"{name} ({id})",
        { Path: not "." and { } path } => $"{path} ({id})",
        _ => id,
    };

    /// <summary>Place of the input among the inputs, from 0; null when no input has that id.</summary>
    public int? PlaceOf(string? id)
    {
        for (var place = 0; place < inputs.Count; place++)
        {
            if (string.Equals(inputs[place].Id, id, StringComparison.Ordinal))
                return place;
        }

        return null;
    }

    /// <summary><paramref name="moment"/> on the clock of a host, or null when its offset is unknown.</summary>
    public string? LocalTime(DateTimeOffset moment, string? id) => ReportTime.ToLocal(moment, Find(id)?.UtcOffsetMinutes);

    private InputSummary? Find(string? id) => PlaceOf(id) is { } place ? inputs[place] : null;
}
