namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A case in the list of cases.</summary>
/// <param name="Id">Its id, as written when it was opened.</param>
/// <param name="OpenedUtc">When it was opened, UTC, to the second.</param>
/// <param name="Attachments">How many things are attached.</param>
/// <param name="Analyses">How many analyses are kept.</param>
internal sealed record Case(CaseId Id, DateTimeOffset OpenedUtc, long Attachments, long Analyses)
{
    /// <summary>Number in the library; for the index only.</summary>
    internal long Number { get; init; }
}
