namespace ArcBundle.Collector.Talking;

/// <summary>A plan as JSON.</summary>
/// <param name="Schema">Name and version of this form.</param>
/// <param name="Host">Host name; null when not known.</param>
/// <param name="Role">Its role.</param>
/// <param name="Folder">Folder that the bundle would be written to: the first of <paramref name="Folders"/>; null when there is none.</param>
/// <param name="Folders">Folders in the order in which they will be tried: which of them can be written is only known once one is.</param>
/// <param name="DeadlineSeconds">Time for the whole run.</param>
/// <param name="EstimatedBytes">Estimate of what is read, before compression.</param>
/// <param name="Items">The items.</param>
internal sealed record PlanDocument(
    string Schema, string? Host, string Role, string? Folder, IReadOnlyList<string> Folders, long DeadlineSeconds, long EstimatedBytes, IReadOnlyList<PlanItemDocument> Items)
{
    /// <summary>Name and version of this form.</summary>
    public const string SchemaName = "arccollect.plan/1";
}
