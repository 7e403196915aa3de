namespace ArcBundle.Scenarios.Forms;

/// <summary>A file of hand-collected evidence.</summary>
/// <param name="Name">What a careful person would call it.</param>
/// <param name="Content">Content.</param>
internal sealed record EvidenceFile(string Name, byte[] Content);
