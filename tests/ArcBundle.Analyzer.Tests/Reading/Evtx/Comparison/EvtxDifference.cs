namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>A value that two readers give differently.</summary>
/// <param name="RecordId">Record.</param>
/// <param name="Field">System field, name of a datum, <c>Binary</c>, or <c>Data</c> for the list of values as a whole.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Theirs">The other reader's value.</param>
internal sealed record EvtxDifference(long RecordId, string Field, string Ours, string Theirs)
{
    public override string ToString() => $"record {RecordId}, {Field}: ours '{Shown(Ours)}', theirs '{Shown(Theirs)}'";

    private static string Shown(string text) => text.Length <= 160 ? text : string.Concat(text.AsSpan(0, 160), "…");
}
